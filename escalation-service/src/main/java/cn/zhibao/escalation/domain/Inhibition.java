package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.domain.Traces.value;

import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.HazardCall;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationInhibited;
import cn.zhibao.events.contract.EscalationKind;
import cn.zhibao.events.contract.Level;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * While the province is being called about a hazard directly, the reminders below it wait: who is called first is always
 * called, only the further steps of city and county are held back. They go on at once when that call is answered or ends.
 */
final class Inhibition {

    private Inhibition() {}

    /** The call that holds back a step of another to that level, null when none does. */
    static Escalation.@Nullable Open of(Draft draft, Escalation.Open reminder, Level next) {
        if (!(draft.known() instanceof Facts.OfHazard) || next == Level.PROVINCE || !isReminder(reminder)) {
            return null;
        }
        for (Escalation other : draft.escalations) {
            if (other instanceof Escalation.Open open
                    && !open.ended()
                    && open.facts().kind() == EscalationKind.PROVINCIAL_DIRECT_REPORT) {
                return open;
            }
        }
        return null;
    }

    static void hold(Draft draft, HazardCall reminder, Escalation.Open inhibitor) {
        Escalation.Open held = reminder.inhibit(inhibitor.id());
        draft.replace(held);
        EscalationFacts facts = held.facts();
        draft.tell(
                new EscalationInhibited(facts),
                Traces.ofLater(
                        draft,
                        facts.rule(),
                        facts.packVersion(),
                        value("inhibitedBy", inhibitor.facts().rule()),
                        value("desk", inhibitor.facts().desk())));
    }

    /** What that call held back goes on. */
    static void release(Draft draft, UUID inhibitor, Instant now) {
        for (Escalation escalation : List.copyOf(draft.escalations)) {
            if (escalation instanceof Escalation.Open open && !open.ended() && inhibitor.equals(open.inhibitedBy())) {
                Calls.release(draft, open, now);
            }
        }
    }

    private static boolean isReminder(Escalation.Open call) {
        return switch (call.facts().kind()) {
            case LEVEL_REPORT, RECTIFICATION_OVERDUE, CLOCK_BREACHED -> true;
            case PROVINCIAL_DIRECT_REPORT, LISTED_SUPERVISION_PROPOSED, VERIFICATION, SENDING_UNIT_REPORT -> false;
        };
    }
}
