package cn.zhibao.deploy.local;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A tiny process beside each server that stops it when our own process is gone, however that ended. It waits on a pipe whose
 * other end only we hold: the kernel closes it with us, so nothing is polled and a reused process number deceives nobody.
 */
final class Watch {

    /** Arguments: process, birth, signal, patience in tenths of a second. */
    private static final String SCRIPT = """
            trap '' INT TERM HUP
            read -r word && exit 0
            born() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }
            [ "$(born "$1")" = "$2" ] || exit 0
            kill -"$3" "$1"
            tenths=0
            while [ "$(born "$1")" = "$2" ] && [ "$tenths" -lt "$4" ]; do sleep 0.1; tenths=$((tenths + 1)); done
            [ "$(born "$1")" = "$2" ] && kill -KILL "$1"
            exit 0
            """;

    private final Process process;

    private Watch(Process process) {
        this.process = process;
    }

    static Watch over(ProcessId watched, ChildSpec.Stop stop) {
        String tenths = String.valueOf(stop.patience().toMillis() / 100);
        String pid = String.valueOf(watched.pid());
        try {
            return new Watch(new ProcessBuilder(
                            "sh",
                            "-c",
                            SCRIPT,
                            "zhibao-watch",
                            pid,
                            String.valueOf(watched.born()),
                            stop.signal(),
                            tenths)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("could not start the watch over process " + pid, e);
        }
    }

    /** The server is gone, or somebody else cares for it now. */
    void dismiss() {
        process.destroyForcibly();
    }
}
