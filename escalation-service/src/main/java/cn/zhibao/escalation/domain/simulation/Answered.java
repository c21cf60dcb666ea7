package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.events.contract.ClockBreached;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.ClockNearDue;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationAdvanced;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationInhibited;
import cn.zhibao.events.contract.EscalationRaised;
import cn.zhibao.events.contract.EscalationReassigned;
import cn.zhibao.events.contract.EscalationResolved;
import cn.zhibao.events.contract.EscalationSnoozed;
import cn.zhibao.events.contract.EscalationStepEvent;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionRuling;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people did, as the events tell it that it caused. Who they were and what they noted is kept in the journal alone, and
 * whether they were allowed to was decided when they did it.
 */
final class Answered {

    private Answered() {}

    /** What a person did, or null when the event tells of no person. */
    static @Nullable Input input(CaseFile file, EscalationEvent told) {
        return switch (told) {
            case EscalationStepEvent call -> ofCall(call);
            case SupervisionEvent supervision -> OrderedAgain.input(supervision);
            case SuspicionEvent suspicion -> ruling(suspicion.suspicion());
            case ClockMet(ClockFacts clock) -> fulfilment(file, clock);
            case ClockOpened _, ClockNearDue _, ClockBreached _ -> null;
        };
    }

    private static @Nullable Input ofCall(EscalationStepEvent told) {
        EscalationFacts call = told.escalation();
        UUID id = call.escalationId();
        return switch (told) {
            case EscalationAcknowledged _ -> {
                String by = call.acknowledgedBy() == null ? OrderedAgain.SOMEBODY : call.acknowledgedBy();
                yield new Input.Acknowledged(id, by, Region.COUNTRY, null);
            }
            case EscalationSnoozed snoozed -> {
                Instant until = call.acknowledgeBy();
                yield new Input.Snoozed(id, until, snoozed.by(), Region.COUNTRY, snoozed.reason());
            }
            case EscalationReassigned moved ->
                new Input.Reassigned(id, call.level(), call.target(), moved.by(), Region.COUNTRY, moved.reason());
            case EscalationResolved done -> new Input.Resolved(id, done.by(), Region.COUNTRY, done.reason());
            case EscalationRaised _, EscalationAdvanced _, EscalationInhibited _ -> null;
        };
    }

    private static @Nullable Input ruling(SuspicionFacts suspicion) {
        SuspicionRuling ruling = suspicion.ruling();
        return ruling == null
                ? null
                : new Input.Ruled(
                        suspicion.suspicionId(),
                        ruling.verdict(),
                        ruling.checked(),
                        ruling.reason(),
                        ruling.by(),
                        Region.COUNTRY);
    }

    /** A clock that is met by anything else meets itself again. */
    private static @Nullable Input fulfilment(CaseFile file, ClockFacts met) {
        Clock clock = find(file, met.clockId());
        boolean owed = clock != null && clock.stop() == Stop.FULFILMENT && !(clock instanceof Clock.Met);
        return owed && met.metAt() != null
                ? new Input.Fulfilled(
                        met.clockId(), met.metAt(), OrderedAgain.SOMEBODY, Region.COUNTRY, met.form(), null)
                : null;
    }

    private static @Nullable Clock find(CaseFile file, UUID clockId) {
        for (Clock clock : file.clocks()) {
            if (clock.id().equals(clockId)) {
                return clock;
            }
        }
        return null;
    }
}
