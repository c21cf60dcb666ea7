package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.SupervisionListed;
import java.time.Instant;
import java.util.UUID;

/**
 * A fact or an answer as it was recorded.
 *
 * @param sequence its place in the owner's journal of the case, from 1; {@link #NEXT} when nobody counted
 * @param time when the owner recorded it
 */
public record Recorded(long sequence, Instant time, Event event) {

    /** The place after the last one of the case. */
    public static final long NEXT = 0;

    public UUID caseId() {
        return event.caseId();
    }

    /** When it counts: an answer from its arrival, which is a little before it was recorded. */
    public Instant moment() {
        Instant answeredAt = event instanceof EscalationAcknowledged(var escalation)
                ? escalation.acknowledgedAt()
                : event instanceof SupervisionListed(var supervision) ? supervision.listedAt() : null;
        return answeredAt == null ? time : answeredAt;
    }
}
