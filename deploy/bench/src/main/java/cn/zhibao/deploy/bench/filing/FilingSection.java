package cn.zhibao.deploy.bench.filing;

import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.Figure;
import cn.zhibao.deploy.bench.measure.Figure.Target;
import cn.zhibao.deploy.bench.measure.Rounds;
import cn.zhibao.deploy.bench.measure.Section;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Durable filings a second at hazard-service, beside pgbench with the same rows on the same server in the same run. */
public final class FilingSection implements Section {

    private static final int MANY = 64;
    private static final String SERVICE = "hazard-service";
    private static final String TRANSACTIONS = "pgbench, a transaction per client";
    private static final String STATEMENTS = "pgbench, all rows as one statement";
    private static final Duration TO_SPEED = Duration.ofSeconds(2);
    private static final Duration WARM_UP_RUN = Duration.ofSeconds(5);
    private static final double STILL_RISING = 1.05;
    private static final int FLAT_RUNS = 3;

    private record Goal(int connections, double ratio) {}

    private record Round(double perSecond, Wrk.Outcome clients, FilingServers.Cpu cpu) {}

    @Override
    public String name() {
        return "filing";
    }

    @Override
    public List<Figure> measure(Effort effort) throws Exception {
        try (FilingServers servers = new FilingServers(effort)) {
            long rowsBefore = servers.hazards();
            List<Wrk.Outcome> all = new ArrayList<>();
            List<Figure> figures = new ArrayList<>();
            for (var target : List.of(new Goal(MANY, 1.0), new Goal(1, 0.8))) {
                warmUp(servers, effort, target.connections(), all);
                Rounds<Round> rounds = rounds(servers, effort, target.connections(), all);
                figures.addAll(figures(rounds, target, servers.tables));
            }
            figures.add(nothingLost(servers, rowsBefore, all));
            return figures;
        }
    }

    /**
     * Until the rate no longer rises: on few cores the JVM compiles for a minute while it already serves. One connection has
     * its own warm-up, because what was compiled for filings gathered from many is compiled anew for single ones.
     */
    private static void warmUp(FilingServers servers, Effort effort, int connections, List<Wrk.Outcome> all)
            throws Exception {
        effort.say("warm-up, connections " + connections);
        double best = 0;
        int flat = 0;
        for (int run = 0; run < effort.count(24, 2) && flat < FLAT_RUNS; run++) {
            Wrk.Outcome outcome = servers.wrk.run(connections, WARM_UP_RUN);
            all.add(outcome);
            flat = outcome.perSecond() < best * STILL_RISING ? flat + 1 : 0;
            best = Math.max(best, outcome.perSecond());
        }
    }

    private static Rounds<Round> rounds(FilingServers servers, Effort effort, int connections, List<Wrk.Outcome> all)
            throws Exception {
        Duration time = effort.seconds(8, 3);
        var contestants = new LinkedHashMap<String, Callable<Round>>();
        contestants.put(SERVICE, () -> {
            effort.say(SERVICE + ", connections " + connections);
            servers.settle();
            all.add(servers.wrk.run(connections, TO_SPEED));
            var before = servers.cpu();
            long start = System.nanoTime();
            Wrk.Outcome clients = servers.wrk.run(connections, time);
            double seconds = (System.nanoTime() - start) / 1e9;
            all.add(clients);
            return new Round(clients.perSecond(), clients, servers.cpu().since(before, seconds));
        });
        contestants.put(TRANSACTIONS, () -> pgbench(servers, effort, servers.transactions, connections, time));
        contestants.put(STATEMENTS, () -> pgbench(servers, effort, servers.statements, connections, time));
        return Rounds.interleaved(effort.rounds(), contestants);
    }

    private static Round pgbench(FilingServers servers, Effort effort, PgBench pgbench, int connections, Duration time)
            throws Exception {
        effort.say("pgbench, clients " + connections);
        servers.settle();
        pgbench.run(connections, TO_SPEED);
        var before = servers.cpu();
        PgBench.Outcome outcome = pgbench.run(connections, time);
        if (outcome.failed() > 0) {
            throw new IllegalStateException(outcome.failed() + " transactions of pgbench failed");
        }
        var none = new Wrk.Outcome(outcome.done(), 0, 0, outcome.perSecond(), outcome.meanMillis(), Double.NaN);
        return new Round(outcome.perSecond(), none, servers.cpu().since(before, (double) time.toSeconds()));
    }

    private static List<Figure> figures(Rounds<Round> rounds, Goal target, String tables) {
        String at = ", " + target.connections() + (target.connections() == 1 ? " connection" : " connections");
        double rate = rounds.median(SERVICE, Round::perSecond);
        String cores = String.format(
                Locale.ROOT,
                "Cores busy: service %.2f, PostgreSQL %.2f, Kafka %.2f; with pgbench PostgreSQL %.2f.",
                rounds.median(SERVICE, round -> round.cpu().service()),
                rounds.median(SERVICE, round -> round.cpu().postgres()),
                rounds.median(SERVICE, round -> round.cpu().kafka()),
                rounds.median(TRANSACTIONS, round -> round.cpu().postgres()));
        return List.of(
                Figure.of("durable filings" + at, rate, "/s")
                        .beside(TRANSACTIONS, rounds.median(TRANSACTIONS, Round::perSecond))
                        .promised(new Target.RatioAtLeast(target.ratio()))
                        .noted("Rows of one filing: " + tables + ". " + cores),
                Figure.of("durable filings" + at, rate, "/s")
                        .beside(STATEMENTS, rounds.median(STATEMENTS, Round::perSecond)),
                Figure.of(
                                "answer p50" + at,
                                rounds.median(SERVICE, round -> round.clients().p50Millis()),
                                "ms")
                        .beside(
                                "pgbench mean",
                                rounds.median(
                                        TRANSACTIONS, round -> round.clients().p50Millis())),
                Figure.of(
                                "answer p99" + at,
                                rounds.median(SERVICE, round -> round.clients().p99Millis()),
                                "ms")
                        .noted("wrk counts, for every pause, the requests that would have been sent during it."));
    }

    /**
     * Clients must not have been told of more than there is. What was on its way when they left may be there too: at most
     * one filing for each connection of each run, counted or not as an answer by the service.
     */
    private static Figure nothingLost(FilingServers servers, long rowsBefore, List<Wrk.Outcome> runs) throws Exception {
        servers.settle();
        Wrk.Outcome all = runs.stream().reduce(new Wrk.Outcome(0, 0, 0, 0, 0, 0), (sum, run) -> sum.plus(run));
        long rows = servers.hazards() - rowsBefore;
        long created = servers.service.created();
        long cut = (long) MANY * runs.size();
        boolean sound = rows >= all.answered()
                && rows >= created
                && rows <= all.answered() + cut
                && all.refused() == 0
                && all.broken() == 0;
        String note = String.format(
                Locale.ROOT,
                "%,d rows in hazard, %,d answers 201 as the service counts, %,d complete answers as wrk counts (it cuts"
                        + " what is on its way at the end of each of %d runs); %d refused, %d broken.",
                rows,
                created,
                all.answered(),
                runs.size(),
                all.refused(),
                all.broken());
        return Figure.of(
                        "filings lost, refused or broken",
                        (double) (sound ? 0 : Math.max(1, all.answered() - rows)),
                        "")
                .promised(new Target.AtMost(0))
                .noted(note);
    }
}
