package cn.zhibao.events.wire;

import cn.zhibao.events.contract.Event;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Events to and from records of Kafka, as CloudEvents 1.0 in binary mode. Thread-safe. */
public final class EventCodec {

    private static final String SEQUENCE = "sequence";
    private static final String TRACE_PARENT = "traceparent";

    private final URI source;

    /** A codec for events told by the given service, such as {@code hazard-service}. */
    public EventCodec(String service) {
        this.source = URI.create("/zhibao/" + service);
    }

    /** The record for Kafka: key is the case id, so facts of one case keep their order. */
    public ProducerRecord<String, byte[]> encode(Outgoing outgoing) {
        String key = outgoing.caseId().toString();
        var builder = new CloudEventBuilder()
                .withId(outgoing.eventId().toString())
                .withSource(source)
                .withType(outgoing.type())
                .withSubject(key)
                .withTime(OffsetDateTime.ofInstant(outgoing.time(), ZoneOffset.UTC))
                .withExtension(SEQUENCE, Long.toString(outgoing.sequence()))
                .withData("application/json", outgoing.json().getBytes(StandardCharsets.UTF_8));
        if (outgoing.traceParent() != null) {
            builder.withExtension(TRACE_PARENT, outgoing.traceParent());
        }
        return KafkaMessageFactory.<String>createWriter(outgoing.topic(), null, null, key)
                .writeBinary(builder.build());
    }

    /** What a record says; never throws. */
    public Decoded decode(ConsumerRecord<String, byte[]> message) {
        try {
            return decode(KafkaMessageFactory.createReader(message).toEvent());
        } catch (CloudEventRWException | IllegalArgumentException notCloudEvent) {
            return new Decoded.Malformed("not a CloudEvent: " + notCloudEvent.getMessage());
        }
    }

    private static Decoded decode(CloudEvent cloudEvent) {
        Optional<Class<? extends Event>> type = EventTypes.recordOf(cloudEvent.getType());
        if (type.isEmpty()) {
            return new Decoded.Unknown(cloudEvent.getType(), cloudEvent.getId());
        }
        try {
            return new Decoded.Known(received(cloudEvent, type.get()));
        } catch (IOException | RuntimeException wrongData) {
            return new Decoded.Malformed(cloudEvent.getType() + ": " + wrongData.getMessage());
        }
    }

    private static Received received(CloudEvent cloudEvent, Class<? extends Event> type) throws IOException {
        var data = require(cloudEvent.getData(), "data");
        Event event = EventJson.read(type, data.toBytes());
        return new Received(
                UUID.fromString(cloudEvent.getId()),
                cloudEvent.getType(),
                cloudEvent.getSource().toString(),
                UUID.fromString(require(cloudEvent.getSubject(), "subject")),
                Long.parseLong(
                        require(cloudEvent.getExtension(SEQUENCE), SEQUENCE).toString()),
                require(cloudEvent.getTime(), "time").toInstant(),
                cloudEvent.getExtension(TRACE_PARENT) instanceof String trace ? trace : null,
                event);
    }

    private static <T> T require(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
