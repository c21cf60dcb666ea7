package cn.zhibao.deploy.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What a run was measured on. */
public final class Machine {

    private Machine() {}

    /** One line: cores, memory, kernel, Java, load at this moment, date. */
    public static String describe() throws IOException {
        return String.format(
                Locale.ROOT,
                "%s; %d cores (%s), %.1f GB memory, Linux %s, Java %s, load %s",
                OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS),
                Runtime.getRuntime().availableProcessors(),
                valueOf("/proc/cpuinfo", "model name"),
                Double.parseDouble(valueOf("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) / (1024 * 1024),
                System.getProperty("os.version"),
                System.getProperty("java.vm.version"),
                Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
    }

    private static String valueOf(String file, String key) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(key))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("0");
        }
    }
}
