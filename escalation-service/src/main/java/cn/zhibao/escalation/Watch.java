package cn.zhibao.escalation;

import cn.zhibao.escalation.app.Observer;
import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.events.contract.ClockBreached;
import cn.zhibao.events.contract.ClockExtended;
import cn.zhibao.events.contract.ClockExtensionRefused;
import cn.zhibao.events.contract.ClockExtensionRequested;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.ClockNearDue;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.ClockWaived;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationAdvanced;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationInhibited;
import cn.zhibao.events.contract.EscalationRaised;
import cn.zhibao.events.contract.EscalationReassigned;
import cn.zhibao.events.contract.EscalationResolved;
import cn.zhibao.events.contract.EscalationSnoozed;
import cn.zhibao.events.contract.HintMatched;
import cn.zhibao.events.contract.MatchFacts;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.wire.EventTypes;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Counts and logs what was decided. A decision whose transaction is lost and repeated is counted each time. */
final class Watch implements Observer {

    private static final Logger LOG = Logger.getLogger(Watch.class);

    private final MeterRegistry metrics;

    Watch(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    @Override
    public void decided(UUID caseId, Outcome outcome) {
        for (Decision decision : outcome.decisions()) {
            switch (decision) {
                case Decision.Told told -> count(told.fact());
                case Decision.Refused refused -> refused(caseId, refused);
                case Decision.SupervisionProposed _,
                        Decision.SeriesJoined _,
                        Decision.SceneShown _,
                        Decision.StandingShown _,
                        Decision.TimerSet _,
                        Decision.TimerCancelled _ -> {}
            }
        }
    }

    private void count(EscalationEvent fact) {
        switch (fact) {
            case ClockOpened(var clock) -> clock(clock, "opened");
            case ClockNearDue near -> clock(near.clock(), "near-due");
            case ClockMet(var clock) -> clock(clock, clock.breachedAt() == null ? "met" : "met-late");
            case ClockBreached(var clock) -> clock(clock, "breached");
            case ClockExtensionRequested asked -> clock(asked.clock(), "extension-requested");
            case ClockExtended extended -> clock(extended.clock(), "extended");
            case ClockExtensionRefused refused -> clock(refused.clock(), "extension-refused");
            case ClockWaived waived -> clock(waived.clock(), "waived");
            case EscalationRaised(var escalation) -> escalation(escalation, "raised");
            case EscalationAdvanced(var escalation) -> escalation(escalation, "advanced");
            case EscalationAcknowledged(var escalation) -> escalation(escalation, "acknowledged");
            case EscalationSnoozed snoozed -> escalation(snoozed.escalation(), "snoozed");
            case EscalationReassigned reassigned -> escalation(reassigned.escalation(), "reassigned");
            case EscalationInhibited(var escalation) -> escalation(escalation, "inhibited");
            case EscalationResolved resolved -> escalation(resolved.escalation(), "resolved");
            case SupervisionEvent event -> supervision(event);
            case SuspicionEvent event -> suspicion(event);
            case HintMatched(var match) -> matched(match);
        }
    }

    private void clock(ClockFacts clock, String state) {
        metrics.counter("zhibao.clocks", "rule", clock.rule(), "state", state).increment();
        LOG.debugf("clock %s, rule=%s caseId=%s clockId=%s", state, clock.rule(), clock.caseId(), clock.clockId());
    }

    private void escalation(EscalationFacts call, String step) {
        metrics.counter("zhibao.escalations", "level", word(call.level()), "kind", word(call.kind()), "step", step)
                .increment();
        LOG.debugf(
                "escalation %s, rule=%s caseId=%s escalationId=%s desk=%s",
                step, call.rule(), call.caseId(), call.escalationId(), call.desk());
    }

    private void supervision(SupervisionEvent event) {
        String level = word(event.supervision().level());
        String step = EventTypes.nameOf(event.getClass());
        metrics.counter("zhibao.supervisions", "level", level, "step", step).increment();
        LOG.debugf(
                "%s, caseId=%s supervisionId=%s",
                step, event.caseId(), event.supervision().supervisionId());
    }

    private void suspicion(SuspicionEvent event) {
        SuspicionFacts suspicion = event.suspicion();
        String step = EventTypes.nameOf(event.getClass());
        metrics.counter("zhibao.suspicions", "kind", word(suspicion.kind()), "step", step)
                .increment();
        LOG.debugf(
                "%s, rule=%s caseId=%s suspicionId=%s",
                step, suspicion.rule(), suspicion.caseId(), suspicion.suspicionId());
    }

    private void matched(MatchFacts match) {
        metrics.counter("zhibao.hints.matched", "rule", match.rule()).increment();
        LOG.debugf("hint matched, rule=%s caseId=%s accidentId=%s", match.rule(), match.caseId(), match.accidentId());
    }

    private void refused(UUID caseId, Decision.Refused refused) {
        if (refused.rule() != null) {
            metrics.counter("zhibao.rules.blocked", "rule", refused.rule(), "reason", word(refused.why()))
                    .increment();
            LOG.errorf("a rule cannot be applied, reason=%s rule=%s caseId=%s", refused.why(), refused.rule(), caseId);
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
