package cn.zhibao.notice.scene;

import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.Interview;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SupervisionConsequence;
import cn.zhibao.events.contract.SupervisionContinued;
import cn.zhibao.events.contract.SupervisionEnforced;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionLifted;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.contract.SupervisionProgress;
import cn.zhibao.events.contract.SupervisionStage;
import cn.zhibao.events.wire.EventCodec;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Outgoing;
import cn.zhibao.events.wire.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Tells events on Kafka as the other services do. */
public final class World implements AutoCloseable {

    private static final Instant LISTED = Instant.parse("2026-11-22T03:00:00Z");
    private static final Instant RECTIFY_BY = Instant.parse("2026-11-30T16:00:00Z");

    private final KafkaProducer<String, byte[]> producer;

    public World(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Tells an event under a new id; returns the id. */
    public UUID tells(long sequence, Event event) {
        UUID id = UUID.randomUUID();
        tells(id, sequence, event);
        return id;
    }

    /** Tells an event; returns when Kafka has it. */
    public void tells(UUID id, long sequence, Event event) {
        String topic = Topics.of(event);
        String service = topic.equals(Topics.ESCALATIONS) ? "escalation-service" : "hazard-service";
        Outgoing outgoing = new Outgoing(
                id,
                topic,
                EventTypes.typeOf(event.getClass()),
                event.caseId(),
                sequence,
                Instant.now(),
                null,
                EventJson.write(event));
        try {
            producer.send(new EventCodec(service).encode(outgoing)).get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A hazard of a county that an authority listed. */
    public static SupervisionListed listed(UUID supervisionId, UUID caseId, String region, String desk) {
        return new SupervisionListed(new SupervisionFacts(
                supervisionId,
                caseId,
                Level.CITY,
                desk,
                LISTED,
                RECTIFY_BY,
                "逾期未整改",
                new CaseSummary(Subject.HAZARD, "YH-2026-000001", "MAJOR", 0, 0, region, "某路1号", "某小区三期", "脚手架"),
                region,
                false,
                null,
                null));
    }

    /** The same, continued in another round. */
    public static SupervisionContinued continued(SupervisionListed listed, int round) {
        return new SupervisionContinued(inRound(listed.supervision(), round), RECTIFY_BY, "仍未消除");
    }

    /** The same, lifted in that round. */
    public static SupervisionLifted lifted(SupervisionListed listed, int round) {
        return new SupervisionLifted(inRound(listed.supervision(), round), RECTIFY_BY, "隐患已消除");
    }

    /** The same, late in that round, with what was decided about it. */
    public static SupervisionEnforced enforced(
            SupervisionListed listed, int round, SupervisionConsequence consequence, @Nullable Interview interview) {
        return new SupervisionEnforced(
                inRound(listed.supervision(), round), consequence, RECTIFY_BY, "逾期未改", interview, null);
    }

    /** The same, with what makes it worse. */
    public static SupervisionEnforced worse(SupervisionEnforced e, Aggravation... aggravations) {
        return new SupervisionEnforced(
                e.supervision(),
                e.consequence(),
                e.at(),
                e.reason(),
                e.interview(),
                Aggravation.told(List.of(aggravations)));
    }

    private static SupervisionFacts inRound(SupervisionFacts before, int round) {
        return before.with(new SupervisionProgress(
                SupervisionStage.LISTED, round, "GP-" + round, null, null, null, null, null, null, null));
    }

    @Override
    public void close() {
        producer.close();
    }
}
