package cn.zhibao.events.wire;

import cn.zhibao.events.contract.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from Kafka.
 *
 * @param source service that told it, such as {@code /zhibao/hazard-service}
 * @param sequence version of the case in the journal of the source, dense from 1: the order of facts of one case
 * @param time when the source recorded it, in UTC
 * @param traceParent W3C trace context of the request that caused it
 * @param actor who caused it, by the account that the journal of the source names, or {@code system:<what>}; absent in what was told
 *     before it was said
 * @param claimedAt when it happened, as the actor says, in UTC; absent when nobody claimed a time
 */
public record Received(
        UUID eventId,
        String type,
        String source,
        UUID caseId,
        long sequence,
        Instant time,
        @Nullable String traceParent,
        @Nullable String actor,
        @Nullable Instant claimedAt,
        Event event) {

    /** An event of which nobody says who caused it. */
    public Received(
            UUID eventId,
            String type,
            String source,
            UUID caseId,
            long sequence,
            Instant time,
            @Nullable String traceParent,
            Event event) {
        this(eventId, type, source, caseId, sequence, time, traceParent, null, null, event);
    }
}
