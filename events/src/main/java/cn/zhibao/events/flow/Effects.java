package cn.zhibao.events.flow;

import cn.zhibao.events.wire.Decoded;
import cn.zhibao.events.wire.EventCodec;
import cn.zhibao.events.wire.Received;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Records in, effects in the database: reaction and positions in one transaction, for all that came at once. */
final class Effects {

    private static final Logger LOG = Logger.getLogger(Effects.class);

    private final EventCodec codec;
    private final UnitOfWork units;
    private final Bridge bridge;
    private final Reaction reaction;
    private final Counter handled;
    private final Counter repeated;
    private final Counter unknown;

    Effects(Flow flow, Reaction reaction, MeterRegistry metrics) {
        this.codec = flow.codec();
        this.units = flow.unitOfWork();
        this.bridge = flow.bridge();
        this.reaction = reaction;
        this.handled = counter(metrics, "handled");
        this.repeated = counter(metrics, "repeated");
        this.unknown = counter(metrics, "unknown");
    }

    private static Counter counter(MeterRegistry metrics, String outcome) {
        return Counter.builder("zhibao.events.received")
                .description("events of other services, by what became of them")
                .tag("outcome", outcome)
                .register(metrics);
    }

    /** Fails whole when one record fails. */
    CompletableFuture<Void> have(Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records) {
        List<Inbox.Arrival> arrivals = new ArrayList<>();
        Map<TopicPartition, Long> nexts = new HashMap<>();
        int strange = 0;
        for (var batch : records.entrySet()) {
            nexts.put(batch.getKey(), batch.getValue().getLast().offset() + 1);
            for (ConsumerRecord<String, byte[]> message : batch.getValue()) {
                switch (codec.decode(message)) {
                    case Decoded.Known(Received received) -> arrivals.add(new Inbox.Arrival(message.topic(), received));
                    case Decoded.Unknown _ -> strange++;
                    case Decoded.Malformed(String reason) -> {
                        return CompletableFuture.failedFuture(new Unreadable(reason));
                    }
                }
            }
        }
        int skipped = strange;
        return bridge.submit(() -> units.run(session -> have(session, arrivals, nexts)))
                .thenAccept(fresh -> count(fresh, arrivals.size() - fresh, skipped));
    }

    private Uni<Integer> have(
            Mutiny.StatelessSession session, List<Inbox.Arrival> arrivals, Map<TopicPartition, Long> nexts) {
        // Sent together: the second does not wait for the answer to the first.
        return Uni.combine()
                .all()
                .unis(Inbox.firstSeen(session, arrivals), Inbox.advance(session, nexts))
                .with((fresh, _) -> fresh)
                .call(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem() : reaction.on(session, fresh))
                .map(List::size);
    }

    private void count(int fresh, int seenBefore, int skipped) {
        handled.increment(fresh);
        repeated.increment(seenBefore);
        unknown.increment(skipped);
    }

    /** Marks records as read without an effect. */
    CompletableFuture<Void> skip(TopicPartition partition, long next) {
        return bridge.submit(() -> units.run(session -> Inbox.advance(session, Map.of(partition, next))));
    }

    Map<TopicPartition, Long> positions() {
        return bridge.await(() -> units.read(Inbox::positions));
    }

    boolean databaseAnswers() {
        try {
            return bridge.await(() -> units.read(session ->
                            session.createNativeQuery("select 1", Object.class).getSingleResult()))
                    .equals(1);
        } catch (RuntimeException away) {
            LOG.debug("the database does not answer", away);
            return false;
        }
    }

    /** A record that will never be an event. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason);
        }
    }
}
