package cn.zhibao.deploy.bench.filing;

import cn.zhibao.deploy.bench.measure.Commands;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load generator {@code wrk} with a script that sends one new filing per request. */
final class Wrk {

    private static final Pattern REPORT = Pattern.compile("zhibao-wrk (.*)");
    private static final Pattern PAIR = Pattern.compile("(\\w+)=(\\d+)");
    private static final int THREADS_MAX = 2;

    private final String address;
    private final Path script;
    private final Path bodies;
    private final Path tokens;

    /**
     * A generator of filings.
     *
     * @param address such as {@code http://127.0.0.1:8081}
     * @param directory for the script and what it reads
     */
    Wrk(String address, Path directory, List<String> bodies, List<String> tokens) throws IOException {
        this.address = address;
        Files.createDirectories(directory);
        this.script = directory.resolve("filing.lua");
        try (InputStream lua = Objects.requireNonNull(Wrk.class.getResourceAsStream("filing.lua"))) {
            Files.copy(lua, script, StandardCopyOption.REPLACE_EXISTING);
        }
        this.bodies = Files.write(directory.resolve("bodies.txt"), bodies);
        this.tokens = Files.write(directory.resolve("tokens.txt"), tokens);
    }

    /**
     * What clients saw.
     *
     * @param answered complete answers below status 400
     * @param refused complete answers of status 400 and above
     * @param broken connections that failed and answers that did not come in time
     */
    record Outcome(long answered, long refused, long broken, double perSecond, double p50Millis, double p99Millis) {

        Outcome plus(Outcome other) {
            return new Outcome(
                    answered + other.answered,
                    refused + other.refused,
                    broken + other.broken,
                    perSecond,
                    p50Millis,
                    p99Millis);
        }
    }

    /** Keeps this many connections busy for the time given. */
    Outcome run(int connections, Duration time) throws IOException, InterruptedException {
        List<String> command = List.of(
                "wrk",
                "-t" + Math.min(connections, THREADS_MAX),
                "-c" + connections,
                "-d" + time.toSeconds() + "s",
                "--timeout",
                "10s",
                "-s",
                script.toString(),
                address,
                "--",
                UUID.randomUUID().toString(),
                bodies.toString(),
                tokens.toString());
        return parse(Commands.output(command, Map.of(), time.plusSeconds(30)));
    }

    static Outcome parse(String printed) {
        Matcher report = REPORT.matcher(printed);
        if (!report.find()) {
            throw new IllegalStateException("wrk did not report:\n" + printed);
        }
        Map<String, Long> seen = new HashMap<>();
        PAIR.matcher(report.group(1)).results().forEach(pair -> seen.put(pair.group(1), Long.parseLong(pair.group(2))));
        ToDoubleFunction<String> number = name -> Objects.requireNonNull(seen.get(name), name);
        double answered = number.applyAsDouble("requests") - number.applyAsDouble("refused");
        return new Outcome(
                (long) answered,
                (long) number.applyAsDouble("refused"),
                (long) number.applyAsDouble("broken"),
                answered * 1e6 / number.applyAsDouble("micros"),
                number.applyAsDouble("p50") / 1e3,
                number.applyAsDouble("p99") / 1e3);
    }
}
