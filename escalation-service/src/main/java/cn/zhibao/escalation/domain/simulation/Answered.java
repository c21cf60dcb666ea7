package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.ClockBreached;
import cn.zhibao.events.contract.ClockExtended;
import cn.zhibao.events.contract.ClockExtensionRefused;
import cn.zhibao.events.contract.ClockExtensionRequested;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.ClockNearDue;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.ClockProgress;
import cn.zhibao.events.contract.ClockWaived;
import cn.zhibao.events.contract.ClockWaiver;
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
import cn.zhibao.events.contract.ExtensionDecision;
import cn.zhibao.events.contract.ExtensionRequest;
import cn.zhibao.events.contract.HintMatched;
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

    private static final ClockProgress NOTHING = new ClockProgress(null, 0, null, null, null);

    private Answered() {}

    /** What a person did, or null when the event tells of no person. */
    static @Nullable Input input(CaseFile file, EscalationEvent told) {
        return switch (told) {
            case EscalationStepEvent call -> ofCall(call);
            case SupervisionEvent supervision -> OrderedAgain.input(supervision);
            case SuspicionEvent suspicion -> ruling(suspicion.suspicion());
            case ClockMet(ClockFacts clock) -> fulfilment(file, clock);
            case ClockExtensionRequested(ClockFacts clock, Instant _) -> wish(clock);
            case ClockExtended(ClockFacts clock, Instant _, Instant _) -> decision(clock);
            case ClockExtensionRefused(ClockFacts clock, Instant _) -> decision(clock);
            case ClockWaived(ClockFacts clock, Instant _) -> waiver(clock);
            case ClockOpened _, ClockNearDue _, ClockBreached _, HintMatched _ -> null;
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
                        Aggravation.of(ruling.aggravations()),
                        ruling.by(),
                        Region.COUNTRY);
    }

    /** A clock that is met by anything but a record meets itself again; what else meets this one came before the record of it. */
    private static @Nullable Input fulfilment(CaseFile file, ClockFacts met) {
        Clock clock = find(file, met.clockId());
        boolean owed = clock != null && clock.stop().isRecorded() && clock.isOwed();
        return owed && met.metAt() != null
                ? new Input.Fulfilled(
                        met.clockId(), met.metAt(), OrderedAgain.SOMEBODY, Region.COUNTRY, met.form(), null)
                : null;
    }

    private static @Nullable Input wish(ClockFacts clock) {
        ExtensionRequest request = progressOf(clock).request();
        return request == null
                ? null
                : new Input.ExtensionAsked(
                        clock.clockId(), request.until(), request.reason(), request.by(), Region.COUNTRY);
    }

    private static @Nullable Input decision(ClockFacts clock) {
        ExtensionDecision decision = progressOf(clock).decision();
        return decision == null
                ? null
                : new Input.ExtensionDecided(
                        clock.clockId(), decision.granted(), decision.reason(), decision.by(), Region.COUNTRY);
    }

    private static @Nullable Input waiver(ClockFacts clock) {
        ClockWaiver waiver = progressOf(clock).waiver();
        return waiver == null ? null : new Input.Waived(clock.clockId(), waiver.reason(), waiver.by(), Region.COUNTRY);
    }

    private static ClockProgress progressOf(ClockFacts clock) {
        return clock.progress() == null ? NOTHING : clock.progress();
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
