package cn.zhibao.deploy.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One process, told apart from a later one that was given the same number.
 *
 * @param pid the number of the process
 * @param born its start in clock ticks since the machine's boot
 */
public record ProcessId(long pid, long born) {

    /** Fields of {@code /proc/<pid>/stat} behind the command's closing bracket: the state is the first, the birth the twentieth. */
    private static final int BORN_FIELD = 19;

    /** The process that has this number now, or nothing when there is none (one that only waits to be reaped is none). */
    public static Optional<ProcessId> of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            if (fields[0].equals("Z") || fields[0].equals("X")) {
                return Optional.empty();
            }
            return Optional.of(new ProcessId(pid, Long.parseLong(fields[BORN_FIELD])));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Whether this very process still runs. */
    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    /** Sends a signal by its short name ({@code INT}, {@code TERM}); a process that is gone already is left in peace. */
    public void signal(String name) {
        if (!isAlive()) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid + " 2>/dev/null")
                    .redirectErrorStream(true)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new IllegalStateException("could not send " + name + " to process " + pid, e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
