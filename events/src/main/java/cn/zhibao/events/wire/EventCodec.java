package cn.zhibao.events.wire;

import cn.zhibao.events.contract.Event;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.v1.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Events to and from records of Kafka, as CloudEvents 1.0 in binary mode. Thread-safe. */
public final class EventCodec {

    private static final String SEQUENCE = "sequence";
    private static final String ACTOR = "actor";
    private static final String CLAIMED_TIME = "claimedtime";
    private static final String TRACE_PARENT = "traceparent";

    private final URI source;

    /** A codec for events told by the given service, such as {@code hazard-service}. */
    public EventCodec(String service) {
        this.source = URI.create("/zhibao/" + service);
    }

    /**
     * The record for Kafka: key is the case id, so facts of one case keep their order. The trace goes as a plain header, as
     * tracing libraries expect it.
     */
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
        if (outgoing.actor() != null) {
            builder = builder.withExtension(ACTOR, outgoing.actor());
        }
        if (outgoing.claimedAt() != null) {
            builder = builder.withExtension(CLAIMED_TIME, outgoing.claimedAt().toString());
        }
        ProducerRecord<String, byte[]> message = KafkaMessageFactory.<String>createWriter(
                        outgoing.topic(), null, null, key)
                .writeBinary(builder.build());
        if (outgoing.traceParent() != null) {
            message.headers().add(TRACE_PARENT, outgoing.traceParent().getBytes(StandardCharsets.US_ASCII));
        }
        return message;
    }

    /** What a record says; never throws. */
    public Decoded decode(ConsumerRecord<String, byte[]> message) {
        try {
            return decode(KafkaMessageFactory.createReader(message).toEvent(), traceParent(message));
        } catch (RuntimeException notCloudEvent) {
            return new Decoded.Malformed("not a CloudEvent: " + notCloudEvent.getMessage());
        }
    }

    private static @Nullable String traceParent(ConsumerRecord<String, byte[]> message) {
        Header header = message.headers().lastHeader(TRACE_PARENT);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
    }

    private static Decoded decode(CloudEvent cloudEvent, @Nullable String traceParent) {
        Optional<Class<? extends Event>> type = EventTypes.recordOf(cloudEvent.getType());
        if (type.isEmpty()) {
            return new Decoded.Unknown(cloudEvent.getType(), cloudEvent.getId());
        }
        try {
            return new Decoded.Known(received(cloudEvent, type.get(), traceParent));
        } catch (IOException | RuntimeException wrongData) {
            return new Decoded.Malformed(cloudEvent.getType() + ": " + wrongData.getMessage());
        }
    }

    private static Received received(CloudEvent cloudEvent, Class<? extends Event> type, @Nullable String traceParent)
            throws IOException {
        var data = require(cloudEvent.getData(), "data");
        Event event = EventJson.read(type, data.toBytes());
        return new Received(
                UUID.fromString(cloudEvent.getId()),
                cloudEvent.getType(),
                cloudEvent.getSource().toString(),
                UUID.fromString(require(cloudEvent.getSubject(), "subject")),
                sequence(require(cloudEvent.getExtension(SEQUENCE), SEQUENCE).toString()),
                require(cloudEvent.getTime(), "time").toInstant(),
                traceParent,
                text(cloudEvent.getExtension(ACTOR)),
                instant(text(cloudEvent.getExtension(CLAIMED_TIME))),
                event);
    }

    private static @Nullable String text(@Nullable Object extension) {
        return extension == null ? null : extension.toString();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    private static long sequence(String text) {
        long sequence = Long.parseLong(text);
        if (sequence < 1) {
            throw new IllegalArgumentException("a sequence begins with 1, not " + sequence);
        }
        return sequence;
    }

    private static <T> T require(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
