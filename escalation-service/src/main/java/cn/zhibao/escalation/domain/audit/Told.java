package cn.zhibao.escalation.domain.audit;

import cn.zhibao.events.contract.EscalationEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision as the topic tells it.
 *
 * @param recordedAt when it was written to the journal
 * @param arrivedAt when it came to the topic
 */
public record Told(UUID eventId, Instant recordedAt, Instant arrivedAt, EscalationEvent fact) {

    /** When everybody could know it. */
    Instant at() {
        return arrivedAt.isAfter(recordedAt) ? arrivedAt : recordedAt;
    }
}
