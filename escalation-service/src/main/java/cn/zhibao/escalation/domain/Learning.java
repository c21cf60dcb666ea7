package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.contract.RectificationDue;
import cn.zhibao.events.contract.RectificationOverdue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes the newest facts into the case. */
final class Learning {

    private Learning() {}

    static void learn(Draft draft, Input.FactArrived fact, Instant now) {
        Facts newest = switch (fact.event()) {
            case HazardEvent hazard -> ofHazard(draft.facts(), hazard);
            case AccidentEvent accident -> ofAccident(draft.facts(), accident, now);
            case EscalationEvent _, NoticeEvent _ -> null;
        };
        if (newest == null) {
            return;
        }
        Instant learnedAt = draft.facts() == null ? newest.filedAt() : now;
        draft.know(
                newest,
                fact.sequence(),
                fact.event() instanceof AccidentSupplemented supplement ? supplement.supplementedAt() : learnedAt);
    }

    private static Facts ofHazard(@Nullable Facts old, HazardEvent event) {
        Instant overdueSince = old instanceof Facts.OfHazard hazard ? hazard.overdueSince() : null;
        return switch (event) {
            case HazardFound found -> new Facts.OfHazard(found.hazard(), overdueSince);
            case RectificationDue due -> new Facts.OfHazard(due.hazard(), overdueSince);
            case RectificationOverdue overdue -> new Facts.OfHazard(overdue.hazard(), overdue.overdueSince());
        };
    }

    private static Facts ofAccident(@Nullable Facts old, AccidentEvent event, Instant now) {
        Instant regradedAt = old instanceof Facts.OfAccident accident ? accident.regradedAt() : null;
        return switch (event) {
            case AccidentReported reported -> new Facts.OfAccident(reported.accident(), regradedAt);
            case AccidentSupplemented supplement -> new Facts.OfAccident(supplement.accident(), regradedAt);
            case AccidentRegraded regraded ->
                new Facts.OfAccident(
                        regraded.accident(), regraded.to().compareTo(regraded.from()) > 0 ? now : regradedAt);
        };
    }
}
