package cn.zhibao.deploy.bench.timers;

import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.Figure;
import cn.zhibao.deploy.bench.measure.Figure.Target;
import cn.zhibao.deploy.bench.measure.JavaProcess;
import cn.zhibao.deploy.bench.measure.Processes;
import cn.zhibao.deploy.bench.measure.Section;
import cn.zhibao.deploy.local.Database;
import cn.zhibao.events.wire.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** A million timers that wait, then a hundred thousand that are due in one second and a few deaths among them. */
public final class TimersSection implements Section {

    private static final int DEATHS = 20;

    /** Until the rows of a storm are written and looked at by PostgreSQL. */
    private static final Duration AHEAD = Duration.ofSeconds(15);

    private static final String PEER = "db-scheduler";
    private static final String CLAIM = "plain SQL claim";

    @Override
    public String name() {
        return "timers";
    }

    @Override
    public List<Figure> measure(Effort effort) throws Exception {
        int waiting = effort.count(1_000_000, 50_000);
        int storm = effort.count(100_000, 5_000);
        try (TimersServers servers = new TimersServers(effort)) {
            double claimed = storm / servers.claimSeconds(storm);
            effort.say("the flow");
            Side ours = ofFlow(servers, effort, waiting, storm);
            effort.say(PEER);
            Side peer = ofPeer(servers, effort, waiting, storm);
            return figures(waiting, storm, claimed, ours, peer);
        }
    }

    /**
     * How one of them did.
     *
     * @param empty share of a core, without any timer
     * @param idle the same with a million that wait, that of PostgreSQL included
     */
    private record Side(double empty, double idle, Storm.Outcome storm) {}

    private static Side ofFlow(TimersServers servers, Effort effort, int waiting, int storm) throws Exception {
        Database database = servers.flowDatabase();
        double empty;
        double idle;
        // Who reads topics is never idle, so that what timers cost does not show beside it.
        try (JavaProcess process = servers.flow(database)) {
            process.ask("start");
            empty = share(servers, process, effort);
            servers.fillTimers(database, waiting, 2, "now() + interval '1 year' * random() + interval '1 day'");
            idle = share(servers, process, effort);
        }
        try (JavaProcess process = servers.flow(database, Topics.HAZARDS)) {
            process.ask("start");
            // The first one is compiled while it fires, as no storm of a service that has run for days is.
            storm(servers, database, process, 0, storm / 10);
            return new Side(empty, idle, storm(servers, database, process, storm / 10 + DEATHS, storm));
        }
    }

    private static Storm.Outcome storm(
            TimersServers servers, Database database, JavaProcess process, int before, int count) throws Exception {
        Instant dueAt = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
        servers.fillTimers(database, count, 2, within(dueAt));
        servers.fillTimers(database, DEATHS, 0, within(dueAt));
        return Storm.Outcome.of(process.ask("storm " + (before + count + DEATHS) + " " + dueAt));
    }

    private static Side ofPeer(TimersServers servers, Effort effort, int waiting, int storm) throws Exception {
        Database database = servers.peerDatabase();
        try (JavaProcess process = servers.peer(database)) {
            process.ask("start");
            double empty = share(servers, process, effort);
            servers.fillTasks(database, waiting, "now() + interval '1 year' * random() + interval '1 day'");
            double idle = share(servers, process, effort);
            Instant warm = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
            servers.fillTasks(database, storm / 10, within(warm));
            process.ask("storm " + storm / 10 + " " + warm);
            Instant dueAt = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
            servers.fillTasks(database, storm, within(dueAt));
            return new Side(empty, idle, Storm.Outcome.of(process.ask("storm " + (storm / 10 + storm) + " " + dueAt)));
        }
    }

    private static String within(Instant second) {
        return "cast('" + second + "' as timestamptz) + interval '1 second' * random()";
    }

    private static double share(TimersServers servers, JavaProcess process, Effort effort) throws Exception {
        Thread.sleep(effort.seconds(5, 2));
        double before = cpu(servers, process);
        long start = System.nanoTime();
        Thread.sleep(effort.seconds(20, 3));
        return (cpu(servers, process) - before) / ((System.nanoTime() - start) / 1e9);
    }

    private static double cpu(TimersServers servers, JavaProcess process) {
        return Processes.cpuSeconds(process.pid()) + Processes.cpuSeconds(servers.postgres.pid());
    }

    private static List<Figure> figures(int waiting, int storm, double claimed, Side ours, Side peer) {
        double perSecond = storm / ours.storm().seconds();
        return List.of(
                Figure.of(
                                String.format(Locale.ROOT, "idle with %,d timers that wait", waiting),
                                100 * ours.idle(),
                                "% of a core")
                        .beside(PEER, 100 * peer.idle())
                        .promised(new Target.AtMost(3))
                        .noted(String.format(
                                Locale.ROOT,
                                "CPU time of the process and of PostgreSQL; without any timer %.2f %%, the peer %.2f %%.",
                                100 * ours.empty(),
                                100 * peer.empty())),
                Figure.of(
                                String.format(Locale.ROOT, "%,d due in one second, drained", storm),
                                ours.storm().seconds(),
                                "s")
                        .beside(PEER, peer.storm().seconds())
                        .promised(new Target.AtMost(15))
                        .noted(
                                "From the beginning of that second; timers wait until a topic is heard, each tells an event"
                                        + " (journal, outbox, relay, Kafka); the peer's task does nothing."),
                Figure.of("lateness in that storm p99", ours.storm().p99Millis(), "ms")
                        .beside(PEER, peer.storm().p99Millis())
                        .noted(String.format(
                                Locale.ROOT,
                                "p50 %.0f ms, the peer %.0f ms.",
                                ours.storm().p50Millis(),
                                peer.storm().p50Millis())),
                Figure.of(
                                "clock of a death in that second, latest",
                                ours.storm().lifeMillis(),
                                "ms")
                        .promised(new Target.AtMost(1_000))
                        .noted(DEATHS + " of them in the lane of life; the peer has no lanes that are served first."),
                Figure.of("timers fired in that storm", perSecond, "/s")
                        .beside(CLAIM, claimed)
                        .noted("UPDATE … SKIP LOCKED LIMIT 500 on one connection, nothing else done."));
    }
}
