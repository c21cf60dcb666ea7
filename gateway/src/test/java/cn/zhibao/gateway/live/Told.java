package cn.zhibao.gateway.live;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.wire.EventCodec;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Outgoing;
import cn.zhibao.events.wire.Topics;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Events as a service would tell them. */
public record Told(UUID eventId, String topic, String type, UUID caseId, String json) {

    private static final Instant NOON = Instant.parse("2026-05-01T04:00:00Z");

    /** A hazard was found somewhere. */
    public static Told hazard(String region, String description) {
        var facts = new HazardFacts(
                UUID.randomUUID(),
                "H-1",
                HazardLevel.MAJOR,
                "C24-08-4",
                null,
                region,
                null,
                null,
                null,
                "inspection",
                NOON,
                NOON,
                null,
                description,
                false,
                null,
                null);
        return of(new HazardFound(facts));
    }

    /** A notice was issued somewhere. */
    public static Told notice(String region) {
        var summary = new CaseSummary(Subject.HAZARD, "H-1", "MAJOR", 0, 0, region, null, null, null);
        var facts = new NoticeFacts(
                UUID.randomUUID(),
                UUID.randomUUID(),
                NoticeKind.SUPERVISION_ORDER,
                "No. 1",
                region,
                "somebody",
                NOON,
                null,
                summary,
                region,
                false,
                null);
        return of(new NoticeIssued(facts));
    }

    private static Told of(Event event) {
        return new Told(
                UUID.randomUUID(),
                Topics.of(event),
                EventTypes.typeOf(event.getClass()),
                event.caseId(),
                EventJson.write(event));
    }

    /** Sends as the services do: in order, one request at a time (docs/decisions/0002). */
    public static KafkaProducer<String, byte[]> sender(String bootstrap) {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    Told withJson(String other) {
        return new Told(eventId, topic, type, caseId, other);
    }

    Told withType(String other) {
        return new Told(eventId, topic, other, caseId, json);
    }

    /** As it is sent. */
    public ProducerRecord<String, byte[]> record() {
        return new EventCodec("hazard-service")
                .encode(new Outgoing(eventId, topic, type, caseId, 1, Instant.now(), null, json));
    }

    ConsumerRecord<String, byte[]> message(int partition, long offset) {
        var sent = record();
        return new ConsumerRecord<>(
                topic,
                partition,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                new RecordHeaders(sent.headers()),
                Optional.empty());
    }
}
