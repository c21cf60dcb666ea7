package cn.zhibao.deploy.bench.live;

import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.Figure;
import cn.zhibao.deploy.bench.measure.Figure.Target;
import cn.zhibao.deploy.bench.measure.Rounds;
import cn.zhibao.deploy.bench.measure.Section;
import cn.zhibao.deploy.local.JavaServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.TopicPartition;

/** Facts through the whole of escalation-service: consumed, decided, stored, told; and the death of one of two instances. */
public final class LiveSection implements Section {

    private static final int PROMISED = 3_000;
    private static final int BESIDE_DEATHS = 500;
    private static final double SMOOTH_SECONDS = 0.5;

    private final Random random = new Random();

    @Override
    public String name() {
        return "live";
    }

    /** One backlog. */
    private record Drain(double factsPerSecond, double decisionsPerSecond, List<Double> cores) {}

    /** An even stream: how fast it was, and how long after its last fact the last decision was told. */
    private record Steady(double perSecond, double behindSeconds) {}

    @Override
    public List<Figure> measure(Effort effort) throws Exception {
        try (LiveServers servers = new LiveServers(effort);
                Facts facts = new Facts(servers.kafka.bootstrap())) {
            servers.engine();
            int count = effort.count(60_000, 10_000);
            // Compiled and cached, as in a service that has run for days.
            drain(servers, facts, effort.count(40_000, 10_000));
            List<Drain> drains = new ArrayList<>();
            for (int round = 0; round < effort.rounds(); round++) {
                servers.checkpoint();
                drains.add(drain(servers, facts, count));
                effort.say(String.format(
                        Locale.ROOT,
                        "backlog: %,.0f facts a second",
                        drains.getLast().factsPerSecond()));
            }
            Steady steady = steady(servers, facts, effort.seconds(30, 5));
            servers.engine();
            List<Double> takeOvers = takeOvers(servers, facts, effort);
            long there =
                    servers.ends().values().stream().mapToLong(Long::longValue).sum();
            if (there != facts.sent()) {
                throw new IllegalStateException(facts.sent() + " facts were sent and " + there + " are on Kafka");
            }
            return figures(count, drains, steady, takeOvers);
        }
    }

    /** From the first fact sent to the last decision on Kafka. */
    private static Drain drain(LiveServers servers, Facts facts, int count) throws SQLException, TimeoutException {
        long before = servers.told();
        List<Double> cpu = servers.cpu();
        long begun = facts.backlog(count);
        servers.decided(servers.ends());
        servers.published();
        double seconds = (System.nanoTime() - begun) / 1e9;
        List<Double> after = servers.cpu();
        List<Double> cores = new ArrayList<>();
        for (int n = 0; n < cpu.size(); n++) {
            cores.add((after.get(n) - cpu.get(n)) / seconds);
        }
        return new Drain(count / seconds, (servers.told() - before) / seconds, cores);
    }

    private static Steady steady(LiveServers servers, Facts facts, Duration time)
            throws SQLException, TimeoutException {
        long before = facts.sent();
        long begun = System.nanoTime();
        facts.stream(PROMISED, () -> System.nanoTime() - begun < time.toNanos());
        long ended = System.nanoTime();
        servers.decided(servers.ends());
        servers.rung();
        servers.published();
        return new Steady((facts.sent() - before) / ((ended - begun) / 1e9), (System.nanoTime() - ended) / 1e9);
    }

    private List<Double> takeOvers(LiveServers servers, Facts facts, Effort effort) throws Exception {
        AtomicBoolean wanted = new AtomicBoolean(true);
        CompletableFuture<Void> stream = CompletableFuture.runAsync(() -> facts.stream(BESIDE_DEATHS, wanted::get));
        List<Double> seconds = new ArrayList<>();
        try {
            for (int round = 0; round < effort.rounds(); round++) {
                smooth(servers);
                Thread.sleep(effort.seconds(10, 3));
                seconds.add(takeOver(servers));
                effort.say(String.format(Locale.ROOT, "taken over after %.1f s", seconds.getLast()));
            }
        } finally {
            wanted.set(false);
            stream.get();
        }
        servers.decided(servers.ends());
        servers.published();
        return seconds;
    }

    private double takeOver(LiveServers servers) throws Exception {
        JavaServer victim = servers.engines.get(random.nextInt(servers.engines.size()));
        long killed = System.nanoTime();
        victim.kill();
        Thread.sleep(1_000); // until each partition has what nobody reads
        smooth(servers);
        double seconds = (System.nanoTime() - killed) / 1e9;
        victim.start();
        return seconds;
    }

    /** Returns when facts of all partitions are decided soon after they come. */
    private static void smooth(LiveServers servers) throws SQLException, TimeoutException {
        Map<TopicPartition, Long> ends = servers.ends();
        while (servers.decided(ends).toMillis() > 1_000 * SMOOTH_SECONDS) {
            ends = servers.ends();
        }
    }

    private static List<Figure> figures(int count, List<Drain> drains, Steady steady, List<Double> takeOvers) {
        return List.of(
                Figure.of(
                                "facts consumed, decided, stored and their decisions told",
                                median(drains.stream()
                                        .map(Drain::factsPerSecond)
                                        .toList()),
                                "/s")
                        .promised(new Target.AtLeast(PROMISED))
                        .noted(String.format(
                                Locale.ROOT,
                                "One instance, a backlog of %,d facts of hazards and accidents in 5 partitions, from the"
                                        + " first sent to the last decision on Kafka; %,.0f decisions a second. Cores kept"
                                        + " busy: service %.2f, PostgreSQL %.2f, Kafka %.2f.",
                                count,
                                median(drains.stream()
                                        .map(Drain::decisionsPerSecond)
                                        .toList()),
                                cores(drains, 0),
                                cores(drains, 1),
                                cores(drains, 2))),
                Figure.of("an even stream, its last decision told after its last fact", steady.behindSeconds(), "s")
                        .promised(new Target.AtMost(1))
                        .noted(String.format(
                                Locale.ROOT,
                                "One instance, %,.0f facts a second, made and sent on the same cores; what is judged among other"
                                        + " cases a moment later is told too.",
                                steady.perSecond())),
                Figure.of(
                                "one of two instances killed, until the other decides all facts again",
                                takeOvers.stream()
                                        .mapToDouble(Double::doubleValue)
                                        .max()
                                        .orElse(Double.NaN),
                                "s")
                        .promised(new Target.AtMost(10))
                        .noted(String.format(
                                Locale.ROOT,
                                "The longest of %d deaths (kill -9) at %d facts a second: until every fact is decided"
                                        + " within %.1f s again. Median %.1f s.",
                                takeOvers.size(),
                                BESIDE_DEATHS,
                                SMOOTH_SECONDS,
                                median(takeOvers))));
    }

    private static double cores(List<Drain> drains, int server) {
        return median(drains.stream().map(drain -> drain.cores().get(server)).toList());
    }

    private static double median(List<Double> values) {
        return Rounds.median(values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
