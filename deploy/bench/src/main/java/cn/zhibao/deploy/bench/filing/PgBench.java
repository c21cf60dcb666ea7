package cn.zhibao.deploy.bench.filing;

import cn.zhibao.deploy.bench.measure.Commands;
import cn.zhibao.deploy.local.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator, one transaction after the other on each client, statements prepared. */
final class PgBench {

    private static final Pattern DONE = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([\\d.]+) ms");
    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+) \\(without initial connection time\\)");
    private static final int THREADS_MAX = 2;

    private final Database database;
    private final Path script;

    /** A generator of one kind of transaction. */
    PgBench(Database database, Path script, String transaction) throws IOException {
        this.database = database;
        this.script = Files.writeString(script, transaction);
    }

    /** What the clients did. */
    record Outcome(long done, long failed, double perSecond, double meanMillis) {}

    /** Keeps this many clients busy for the time given. */
    Outcome run(int clients, Duration time) throws IOException, InterruptedException {
        List<String> command = List.of(
                "pgbench",
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + Math.min(clients, THREADS_MAX),
                "--time=" + time.toSeconds(),
                "--file=" + script,
                "--host=" + database.host(),
                "--port=" + database.port(),
                "--username=" + database.user(),
                database.name());
        return parse(Commands.output(command, Map.of("PGPASSWORD", database.password()), time.plusSeconds(60)));
    }

    static Outcome parse(String printed) {
        return new Outcome(
                (long) number(DONE, printed),
                (long) number(FAILED, printed),
                number(RATE, printed),
                number(LATENCY, printed));
    }

    private static double number(Pattern pattern, String printed) {
        Matcher matcher = pattern.matcher(printed);
        if (!matcher.find()) {
            throw new IllegalStateException("pgbench did not say " + pattern + ":\n" + printed);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
