package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Times.text;
import static java.util.Objects.requireNonNull;

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
import cn.zhibao.events.contract.ExtensionRequest;
import cn.zhibao.events.contract.GovernmentListingDecided;
import cn.zhibao.events.contract.GovernmentListingProposed;
import cn.zhibao.events.contract.HintMatched;
import cn.zhibao.events.contract.LiftApplied;
import cn.zhibao.events.contract.SupervisionAdvanced;
import cn.zhibao.events.contract.SupervisionContinued;
import cn.zhibao.events.contract.SupervisionEnforced;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SupervisionExtended;
import cn.zhibao.events.contract.SupervisionInspected;
import cn.zhibao.events.contract.SupervisionLifted;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.contract.SupervisionOverdue;
import cn.zhibao.events.contract.SupervisionProgress;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionRuling;
import java.time.Instant;

/** Words for what the engine tells. */
public final class Wording {

    private Wording() {}

    /** One line. */
    public static String line(EscalationEvent event) {
        return switch (event) {
            case ClockOpened(ClockFacts c) ->
                "%s opened, %s to %s".formatted(c.rule(), text(c.startedAt()), text(c.dueAt()));
            case ClockNearDue(ClockFacts c, int percent) -> "%s at %d %%".formatted(c.rule(), percent);
            case ClockBreached(ClockFacts c) -> c.rule() + " breached";
            case ClockMet(ClockFacts c) ->
                "%s met %s, %s"
                        .formatted(
                                c.rule(),
                                text(requireNonNull(c.metAt())),
                                c.breachedAt() == null ? "in time" : "after the breach");
            case ClockExtensionRequested(ClockFacts c, Instant _) ->
                "%s more time is asked for until %s"
                        .formatted(c.rule(), text(requestOf(c).until()));
            case ClockExtended(ClockFacts c, Instant from, Instant _) ->
                "%s extended from %s to %s".formatted(c.rule(), text(from), text(c.dueAt()));
            case ClockExtensionRefused(ClockFacts c, Instant _) -> c.rule() + " gets no more time";
            case ClockWaived(ClockFacts c, Instant _) -> c.rule() + " waived";
            case EscalationRaised(EscalationFacts e) -> call("calls", e);
            case EscalationAdvanced(EscalationFacts e) -> call("goes on to", e);
            case EscalationAcknowledged(EscalationFacts e) -> "%s taken by %s".formatted(e.rule(), e.acknowledgedBy());
            case EscalationSnoozed e ->
                "%s snoozed until %s"
                        .formatted(e.escalation().rule(), text(e.escalation().acknowledgeBy()));
            case EscalationReassigned e -> call("is sent to", e.escalation());
            case EscalationInhibited(EscalationFacts e) -> e.rule() + " waits for another call";
            case EscalationResolved e -> e.escalation().rule() + " is done with";
            case SupervisionListed(var s) -> "listed by " + s.desk();
            case SupervisionAdvanced s -> "step " + s.step();
            case LiftApplied s -> "lift applied for in round " + progressOf(s).round();
            case SupervisionInspected s -> s.passed() ? "review passed" : "review failed";
            case SupervisionLifted _ -> "lifted";
            case SupervisionContinued s ->
                "continued as %s by %s until %s"
                        .formatted(
                                progressOf(s).number(),
                                s.supervision().desk(),
                                text(s.supervision().rectifyBy()));
            case SupervisionExtended s ->
                "deadline from %s to %s"
                        .formatted(text(s.from()), text(s.supervision().rectifyBy()));
            case SupervisionEnforced s -> "decided: " + s.consequence();
            case GovernmentListingProposed s ->
                "proposed to the government of "
                        + requireNonNull(s.supervision().government()).desk();
            case GovernmentListingDecided s ->
                requireNonNull(requireNonNull(s.supervision().government()).decision())
                                .listed()
                        ? "listed by the government"
                        : "refused by the government";
            case SupervisionOverdue s -> "overdue, proposed: " + progressOf(s).proposals();
            case SuspicionEvent s -> suspicion(s.suspicion());
            case HintMatched(var m) -> "%s takes it for %s".formatted(m.rule(), m.accidentId());
        };
    }

    private static ExtensionRequest requestOf(ClockFacts clock) {
        return requireNonNull(requireNonNull(clock.progress()).request());
    }

    private static String suspicion(SuspicionFacts s) {
        SuspicionRuling ruling = s.ruling();
        if (ruling != null) {
            return "%s ruled %s by %s".formatted(s.rule(), ruling.verdict(), ruling.by());
        }
        String until = s.ruleBy() == null ? "some day" : text(s.ruleBy());
        return "%s suspects %s, to be verified by %s until %s".formatted(s.rule(), s.kind(), s.desk(), until);
    }

    private static SupervisionProgress progressOf(SupervisionEvent event) {
        return requireNonNull(event.supervision().progress());
    }

    private static String call(String verb, EscalationFacts e) {
        return "%s %s %s %s for %s".formatted(e.rule(), verb, e.desk(), e.target(), e.kind());
    }
}
