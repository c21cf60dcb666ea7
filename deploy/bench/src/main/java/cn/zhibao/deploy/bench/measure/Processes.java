package cn.zhibao.deploy.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What running processes cost, as Linux tells it. */
public final class Processes {

    /** The unit of CPU times in {@code /proc}: a hundredth of a second on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    /** Fields behind the command's closing bracket: own user and system time, then that of ended children. */
    private static final int FIRST_TIME_FIELD = 11;

    private static final int TIME_FIELDS = 4;
    private static final int BYTES_PER_KB = 1024;

    private Processes() {}

    /** Seconds of CPU that a process and all that came from it have used. */
    public static double cpuSeconds(long pid) {
        return tree(pid).stream().mapToDouble(Processes::ownSeconds).sum();
    }

    private static double ownSeconds(long pid) {
        return read(pid, "stat")
                .map(stat -> stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1))
                .map(fields -> Stream.of(fields)
                        .skip(FIRST_TIME_FIELD)
                        .limit(TIME_FIELDS)
                        .mapToLong(Long::parseLong)
                        .sum())
                .map(ticks -> ticks / TICKS_PER_SECOND)
                .orElse(0.0);
    }

    /** Bytes in memory of one process; pages that several share count in parts. 0 when it is gone. */
    public static long memory(long pid) {
        return read(pid, "smaps_rollup").map(Processes::proportionalBytes).orElse(0L);
    }

    /** The line {@code Pss:} of a summary of a process's memory, in bytes. */
    static long proportionalBytes(String summary) {
        return summary.lines()
                        .filter(line -> line.startsWith("Pss:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .sum()
                * BYTES_PER_KB;
    }

    /** The process and all that came from it and live. */
    public static List<Long> tree(long pid) {
        return ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants())
                        .map(ProcessHandle::pid)
                        .toList())
                .orElse(List.of());
    }

    /** The words of the command that a process runs; empty when it is gone. */
    public static List<String> command(long pid) {
        return read(pid, "cmdline").map(line -> List.of(line.split("\0"))).orElse(List.of());
    }

    private static Optional<String> read(long pid, String name) {
        try {
            return Optional.of(Files.readString(Path.of("/proc", Long.toString(pid), name)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
