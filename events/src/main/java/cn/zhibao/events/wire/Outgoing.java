package cn.zhibao.events.wire;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to Kafka, its data already text.
 *
 * @param json the data exactly as the journal keeps it
 */
public record Outgoing(
        UUID eventId,
        String topic,
        String type,
        UUID caseId,
        long sequence,
        Instant time,
        @Nullable String traceParent,
        String json) {}
