package cn.zhibao.events.flow;

import cn.zhibao.events.wire.Decoded;
import cn.zhibao.events.wire.EventCodec;
import cn.zhibao.events.wire.Received;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Records in, effects in the database: reaction and position in one transaction. */
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
    CompletableFuture<Void> have(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        long next = records.getLast().offset() + 1;
        return bridge.submit(() -> units.run(session -> Multi.createFrom()
                .iterable(records)
                .onItem()
                .transformToUniAndConcatenate(message -> have(session, message))
                .collect()
                .last()
                .chain(() -> Inbox.advance(session, partition, next))));
    }

    /** Marks records as read without an effect. */
    CompletableFuture<Void> skip(TopicPartition partition, long next) {
        return bridge.submit(() -> units.run(session -> Inbox.advance(session, partition, next)));
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

    private Uni<Void> have(Mutiny.StatelessSession session, ConsumerRecord<String, byte[]> message) {
        return switch (codec.decode(message)) {
            case Decoded.Known(Received received) -> haveOnce(session, message.topic(), received);
            case Decoded.Unknown _ -> Uni.createFrom().voidItem().invoke(() -> unknown.increment());
            case Decoded.Malformed(String reason) -> Uni.createFrom().failure(new Unreadable(reason));
        };
    }

    private Uni<Void> haveOnce(Mutiny.StatelessSession session, String topic, Received received) {
        return Inbox.firstSight(session, topic, received)
                .chain(first -> first
                        ? react(session, received)
                        : Uni.createFrom().voidItem().invoke(() -> repeated.increment()));
    }

    private Uni<Void> react(Mutiny.StatelessSession session, Received received) {
        return TraceContext.within(received.traceParent(), () -> reaction.on(session, received))
                .invoke(() -> handled.increment());
    }

    /** A record that will never be an event. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason);
        }
    }
}
