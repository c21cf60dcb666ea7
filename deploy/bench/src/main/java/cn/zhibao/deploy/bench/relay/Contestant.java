package cn.zhibao.deploy.bench.relay;

import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.JavaProcess;
import cn.zhibao.deploy.bench.measure.Percentiles;
import cn.zhibao.deploy.bench.measure.Processes;
import cn.zhibao.deploy.local.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * One way from the journal to Kafka, measured round by round; each round has processes of its own.
 *
 * @param carrier the program that carries: the flow itself, or the peer beside a flow that only writes
 * @param topic where its events arrive
 * @param position file in which the peer keeps how far it is, from round to round
 */
record Contestant(
        RelayServers servers, Effort effort, Database database, Class<?> carrier, String topic, Path position) {

    private static final int PER_SECOND = 200;
    private static final int WARM_PER_SECOND = 1_000;
    private static final Duration SETTLE = Duration.ofSeconds(3);
    private static final Duration ARRIVAL = Duration.ofMinutes(2);

    /**
     * What one round gave.
     *
     * @param idle share of a core while nothing happens
     * @param bare the same of the same process with nothing started
     */
    record Round(double p50Millis, double p99Millis, double drainPerSecond, double idle, double bare) {}

    Round round() throws Exception {
        boolean itself = carrier == FlowProcess.class;
        try (JavaProcess writer = servers.process(FlowProcess.class, database);
                JavaProcess other = itself ? writer : servers.process(carrier, database, position)) {
            other.ask("start");
            Percentiles latencies = latencies(writer);
            double idle = idle(other);
            other.ask("stop");
            double bare = idle(other);
            // The first one is compiled while it runs; a service that has run for days is compiled before its backlog
            // comes.
            drain(other, itself);
            double drained = drain(other, itself);
            return new Round(latencies.millis(50), latencies.millis(99), drained, idle, bare);
        }
    }

    private Percentiles latencies(JavaProcess writer) throws Exception {
        effort.say(carrier.getSimpleName() + ", commit to consumer");
        Path file = Files.createTempFile("zhibao-bench-commits", "");
        try (Arrivals arrivals = new Arrivals(servers.kafka.bootstrap(), topic, true)) {
            long warm = effort.warmUp().toSeconds();
            writer.ask("write " + WARM_PER_SECOND + " " + warm + " " + file);
            arrivals.await(warm * WARM_PER_SECOND, ARRIVAL);
            long seconds = effort.seconds(30, 5).toSeconds();
            writer.ask("write " + PER_SECOND + " " + seconds + " " + file);
            arrivals.await(warm * WARM_PER_SECOND + seconds * PER_SECOND, ARRIVAL);
            Map<UUID, Long> seen = arrivals.nanos();
            Percentiles latencies = new Percentiles();
            Commits.read(file)
                    .forEach((id, committed) -> latencies.add(seen.getOrDefault(id, Long.MAX_VALUE) - committed));
            return latencies;
        } finally {
            Files.delete(file);
        }
    }

    private double idle(JavaProcess process) throws InterruptedException {
        effort.say(carrier.getSimpleName() + ", idle");
        Thread.sleep(SETTLE);
        double before = Processes.cpuSeconds(process.pid());
        long start = System.nanoTime();
        Thread.sleep(effort.seconds(20, 3));
        return (Processes.cpuSeconds(process.pid()) - before) / ((System.nanoTime() - start) / 1e9);
    }

    /** Of the relay all time counts, of the peer only that from its first record on: its start takes seconds by itself. */
    private double drain(JavaProcess process, boolean fromStart) throws Exception {
        effort.say(carrier.getSimpleName() + ", drain");
        int rows = effort.count(200_000, 50_000);
        servers.backlog(database, rows);
        try (Arrivals arrivals = new Arrivals(servers.kafka.bootstrap(), topic, false)) {
            long began = Long.parseLong(process.ask("start"));
            arrivals.await(rows, ARRIVAL);
            double seconds = (arrivals.lastNanos() - (fromStart ? began : arrivals.firstNanos())) / 1e9;
            process.ask("stop");
            if (arrivals.count() != rows) {
                throw new IllegalStateException(arrivals.count() + " records for " + rows + " rows");
            }
            return rows / seconds;
        }
    }
}
