package cn.zhibao.deploy.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What this machine has. */
final class Machine {

    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.");

    private Machine() {}

    /** Memory that can be had without swapping, in MB; nothing when the machine does not say. */
    static Optional<Long> availableMemoryMb() {
        return field(Path.of("/proc/meminfo"), "MemAvailable:").map(kilobytes -> kilobytes / 1024);
    }

    /** Room on the disk below the folder, in MB. */
    static long freeDiskMb(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() / (1024 * 1024);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at the disk of " + folder, e);
        }
    }

    /** The first number of Node's version; nothing when there is no Node. */
    static Optional<Integer> nodeVersion() {
        return output("node", "--version")
                .map(VERSION::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.valueOf(found.group(1)));
    }

    /** Resident memory of a process and those below it, in MB; what several share is counted once. */
    static long residentMb(long pid) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        Stream<Long> family = Stream.concat(
                Stream.of(pid),
                process.stream().flatMap(ProcessHandle::descendants).map(ProcessHandle::pid));
        return family.mapToLong(Machine::residentKb).sum() / 1024;
    }

    private static long residentKb(long pid) {
        Path process = Path.of("/proc", String.valueOf(pid));
        return field(process.resolve("smaps_rollup"), "Pss:")
                .or(() -> field(process.resolve("status"), "VmRSS:"))
                .orElse(0L);
    }

    private static Optional<Long> field(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException notHere) {
            return Optional.empty();
        }
    }

    private static Optional<String> output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(text.strip())
                    : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
