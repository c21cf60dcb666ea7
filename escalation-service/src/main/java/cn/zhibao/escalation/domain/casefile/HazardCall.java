package cn.zhibao.escalation.domain.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * A call about a hazard: the only one that may wait. There is none for an accident, about whose people nobody can be sure
 * yet, so that a call about somebody who is dead, missing or trapped can be neither snoozed nor inhibited.
 */
public record HazardCall(Escalation.Open call, Facts.OfHazard hazard) {

    public HazardCall {
        if (!call.facts().caseId().equals(hazard.hazard().hazardId())) {
            throw new IllegalArgumentException("the call " + call.id() + " is about another case");
        }
    }

    /** Puts the next step off. */
    public Escalation.Open snooze(Instant until) {
        return call.waiting(until, Copies.progress(call.facts().progress(), until, null));
    }

    /** Holds the next step back as long as another call is open. */
    public Escalation.Open inhibit(UUID by) {
        return call.waiting(
                call.facts().acknowledgeBy(), Copies.progress(call.facts().progress(), call.snoozedUntil(), by));
    }
}
