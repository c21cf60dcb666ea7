package cn.zhibao.events.wire;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to Kafka, its data already text.
 *
 * @param actor who caused it, by account, or {@code system:<what>}; absent when nobody says
 * @param claimedAt when it happened, as the actor says; absent when nobody claimed a time
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
        @Nullable String actor,
        @Nullable Instant claimedAt,
        String json) {

    /** An event of which nobody says who caused it. */
    public Outgoing(
            UUID eventId,
            String topic,
            String type,
            UUID caseId,
            long sequence,
            Instant time,
            @Nullable String traceParent,
            String json) {
        this(eventId, topic, type, caseId, sequence, time, traceParent, null, null, json);
    }
}
