package cn.zhibao.escalation.scene;

import cn.zhibao.escalation.Samples;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.testing.Backbone;
import cn.zhibao.events.wire.EventCodec;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Outgoing;
import cn.zhibao.events.wire.Topics;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Tells facts on Kafka as hazard-service does. A running application has one, around its own broker. */
@Singleton
public final class World implements AutoCloseable {

    private final Clock clock;
    private final EventCodec codec = new EventCodec("hazard-service");
    private final KafkaProducer<String, byte[]> producer;
    private long told;

    @Inject
    public World(Clock clock) {
        this(clock, Backbone.kafka().bootstrap());
    }

    /** A world around another broker than the one of the running application. */
    public World(Clock clock, String bootstrap) {
        this.clock = clock;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** An accident that happened ten minutes ago is filed now. */
    public Samples.Accident accident(String region, int deaths) {
        Instant now = now();
        Instant before = now.minus(Duration.ofMinutes(10));
        var accident = new Samples.Accident(
                UUID.randomUUID(), region, new Casualties(deaths, 0, 0, 0, 0), before, before, now);
        files(accident);
        return accident;
    }

    /** An accident that is filed without the time at which the unit was told of it. */
    public Samples.Accident incompleteAccident() {
        Instant now = now();
        var accident = new Samples.Accident(
                UUID.randomUUID(), Samples.ZICHUAN, Casualties.NONE, now.minus(Duration.ofMinutes(10)), null, now);
        files(accident);
        return accident;
    }

    /** That accident is filed, at the moment at which it says so. */
    public void files(Samples.Accident accident) {
        tellsRecordedAt(accident.reportedAt(), 1, new AccidentReported(accident.facts(), List.of()));
    }

    /** A major hazard whose deadline passes right after it was filed. */
    public HazardFacts overdueMajorHazard() {
        Instant now = now();
        HazardFacts hazard = Samples.hazard(UUID.randomUUID(), HazardLevel.MAJOR, now, now, now);
        tells(UUID.randomUUID(), 1, new HazardFound(hazard));
        tells(UUID.randomUUID(), 2, new RectificationOverdue(hazard, now));
        return hazard;
    }

    /** How many facts were told, repetitions too. */
    public long told() {
        return told;
    }

    /** Tells an event; returns when Kafka has it. */
    public void tells(UUID id, long sequence, Event event) {
        send(id, sequence, now(), event);
    }

    /** Tells an event that its owner recorded before. */
    public void tellsRecordedAt(Instant recordedAt, long sequence, Event event) {
        send(UUID.randomUUID(), sequence, recordedAt, event);
    }

    /** Tells an event now, by whom it was caused and when it happened as that one says; returns its id. */
    public UUID tellsOf(String actor, Instant claimedAt, long sequence, Event event) {
        UUID id = UUID.randomUUID();
        send(outgoing(id, sequence, now(), actor, claimedAt, event));
        return id;
    }

    private void send(UUID id, long sequence, Instant recordedAt, Event event) {
        send(outgoing(id, sequence, recordedAt, null, null, event));
    }

    private static Outgoing outgoing(
            UUID id,
            long sequence,
            Instant recordedAt,
            @Nullable String actor,
            @Nullable Instant claimedAt,
            Event event) {
        return new Outgoing(
                id,
                Topics.of(event),
                EventTypes.typeOf(event.getClass()),
                event.caseId(),
                sequence,
                recordedAt,
                null,
                actor,
                claimedAt,
                EventJson.write(event));
    }

    private void send(Outgoing outgoing) {
        try {
            producer.send(codec.encode(outgoing)).get();
            told++;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @PreDestroy
    @Override
    public void close() {
        producer.close();
    }
}
