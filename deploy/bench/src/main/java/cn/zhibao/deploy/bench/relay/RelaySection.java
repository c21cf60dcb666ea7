package cn.zhibao.deploy.bench.relay;

import cn.zhibao.deploy.bench.measure.Effort;
import cn.zhibao.deploy.bench.measure.Figure;
import cn.zhibao.deploy.bench.measure.Figure.Target;
import cn.zhibao.deploy.bench.measure.Rounds;
import cn.zhibao.deploy.bench.measure.Section;
import cn.zhibao.events.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** From the commit of an event to Kafka, beside Debezium embedded in the same run. */
public final class RelaySection implements Section {

    private static final String RELAY = "relay";
    private static final String PEER = "Debezium";

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public List<Figure> measure(Effort effort) throws Exception {
        try (RelayServers servers = new RelayServers(effort)) {
            Path position = effort.target().resolve("peer-position");
            Files.deleteIfExists(position); // of an earlier run, whose database is gone
            Contestant relay = new Contestant(
                    servers, effort, servers.database("relay"), FlowProcess.class, Topics.HAZARDS, position);
            Contestant peer = new Contestant(
                    servers, effort, servers.database("peer"), DebeziumProcess.class, DebeziumProcess.TOPIC, position);
            var contestants = new LinkedHashMap<String, Callable<Contestant.Round>>();
            contestants.put(RELAY, relay::round);
            contestants.put(PEER, peer::round);
            return figures(Rounds.interleaved(effort.rounds(), contestants), effort);
        }
    }

    private static List<Figure> figures(Rounds<Contestant.Round> rounds, Effort effort) {
        String bare = String.format(
                Locale.ROOT,
                "CPU time of the process, relay and timers running; the same process without them %.2f %%. The peer"
                        + " without its engine %.2f %%.",
                100 * rounds.median(RELAY, Contestant.Round::bare),
                100 * rounds.median(PEER, Contestant.Round::bare));
        return List.of(
                Figure.of("commit to consumer p50 at 200/s", rounds.median(RELAY, Contestant.Round::p50Millis), "ms")
                        .beside(PEER, rounds.median(PEER, Contestant.Round::p50Millis))
                        .promised(new Target.AtMost(3))
                        .noted("From the commit's answer at the writer to the poll that returns the record; one event"
                                + " of 1 KB per transaction; the peer polls every 5 ms."),
                Figure.of("commit to consumer p99 at 200/s", rounds.median(RELAY, Contestant.Round::p99Millis), "ms")
                        .beside(PEER, rounds.median(PEER, Contestant.Round::p99Millis))
                        .promised(new Target.AtMost(15)),
                Figure.of(
                                String.format(
                                        Locale.ROOT, "drain of a backlog of %,d rows", effort.count(200_000, 50_000)),
                                rounds.median(RELAY, Contestant.Round::drainPerSecond),
                                "rows/s")
                        .beside(PEER, rounds.median(PEER, Contestant.Round::drainPerSecond))
                        .promised(new Target.AtLeast(60_000))
                        .noted("The relay from its start to the last record consumed, the peer from its first record"
                                + " on."),
                Figure.of("idle", 100 * rounds.median(RELAY, Contestant.Round::idle), "% of a core")
                        .beside(PEER, 100 * rounds.median(PEER, Contestant.Round::idle))
                        .promised(new Target.AtMost(1))
                        .noted(bare));
    }
}
