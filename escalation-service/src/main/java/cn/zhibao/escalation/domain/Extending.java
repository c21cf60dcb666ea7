package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.domain.Traces.value;
import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.domain.calendar.Due;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.events.contract.ClockEvent;
import cn.zhibao.events.contract.ClockExtended;
import cn.zhibao.events.contract.ClockExtensionRefused;
import cn.zhibao.events.contract.ClockExtensionRequested;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockProgress;
import cn.zhibao.events.contract.ClockWaived;
import cn.zhibao.events.contract.ClockWaiver;
import cn.zhibao.events.contract.ExtensionDecision;
import cn.zhibao.events.contract.ExtensionRequest;
import cn.zhibao.events.contract.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people decide about the time of a clock where its rule lets them: one asks for more, another one grants it, or a leader
 * says that the duty is not owed. Saying the same thing twice changes nothing.
 */
final class Extending {

    private Extending() {}

    static void ask(Draft draft, Input.ExtensionAsked answer, Instant now) {
        Clock clock = draft.clock(answer.clockId());
        if (clock != null && isThat(clock.facts().progress(), answer)) {
            return;
        }
        Refusal refusal = refusal(draft, clock, answer);
        if (refusal != null || !(clock instanceof Clock.Running running)) {
            draft.refuse(refusal == null ? Refusal.CLOCK_PAST_DUE : refusal, null);
            return;
        }
        Clock.Running asked = running.ask(new ExtensionRequest(answer.until(), answer.reason(), answer.by(), now));
        tell(
                draft,
                asked,
                new ClockExtensionRequested(asked.facts(), now),
                value("by", answer.by()),
                value("until", answer.until()),
                value("reason", answer.reason()));
    }

    static void decide(Draft draft, Input.ExtensionDecided answer, Instant now) {
        Clock clock = draft.clock(answer.clockId());
        if (clock != null && isThat(clock.facts().progress(), answer)) {
            return;
        }
        Refusal refusal = refusal(draft, clock, answer);
        if (refusal != null || !(clock instanceof Clock.Running running)) {
            draft.refuse(refusal == null ? Refusal.CLOCK_PAST_DUE : refusal, null);
            return;
        }
        ExtensionDecision decision = new ExtensionDecision(answer.granted(), answer.reason(), answer.by(), now);
        Condition.Value[] used = {
            value("by", answer.by()), value("granted", answer.granted()), value("reason", answer.reason())
        };
        if (!answer.granted()) {
            Clock.Running refused = running.refuse(decision);
            tell(draft, refused, new ClockExtensionRefused(refused.facts(), now), used);
            return;
        }
        Instant from = running.facts().dueAt();
        Clock.Running extended =
                running.extend(requireNonNull(running.request()).until(), decision);
        tell(draft, extended, new ClockExtended(extended.facts(), from, now), used);
        if (extended.stop() == Stop.LIFT_APPLICATION) {
            Listings.extend(draft, extended.facts(), now);
        }
    }

    /** Nobody further is called because of what is not owed. */
    static void waive(Draft draft, Input.Waived answer, Instant now) {
        Clock clock = draft.clock(answer.clockId());
        if (clock instanceof Clock.Waived waived && isThat(waived.facts().progress(), answer)) {
            return;
        }
        Refusal refusal = refusal(draft, clock, answer);
        if (refusal != null || clock == null) {
            draft.refuse(refusal == null ? Refusal.CLOCK_UNKNOWN : refusal, null);
            return;
        }
        ClockWaiver waiver = new ClockWaiver(answer.reason(), answer.by(), now);
        Clock.Waived waived = switch (clock) {
            case Clock.Running running -> running.waive(waiver);
            case Clock.Breached breached -> breached.waive(waiver);
            case Clock.Met _, Clock.Waived _ -> throw new IllegalStateException("is refused: " + clock.id());
        };
        tell(
                draft,
                waived,
                new ClockWaived(waived.facts(), now),
                value("by", answer.by()),
                value("reason", answer.reason()));
        Calls.end(draft, waived.id(), now);
    }

    private static boolean isThat(@Nullable ClockProgress progress, Input.ExtensionAsked answer) {
        ExtensionRequest request = progress == null ? null : progress.request();
        return request != null
                && request.equals(
                        new ExtensionRequest(answer.until(), answer.reason(), answer.by(), request.requestedAt()));
    }

    private static boolean isThat(@Nullable ClockProgress progress, Input.ExtensionDecided answer) {
        ExtensionDecision decision = progress == null ? null : progress.decision();
        return decision != null
                && decision.equals(
                        new ExtensionDecision(answer.granted(), answer.reason(), answer.by(), decision.decidedAt()));
    }

    private static boolean isThat(@Nullable ClockProgress progress, Input.Waived answer) {
        ClockWaiver waiver = progress == null ? null : progress.waiver();
        return waiver != null && waiver.equals(new ClockWaiver(answer.reason(), answer.by(), waiver.waivedAt()));
    }

    private static @Nullable Refusal refusal(Draft draft, @Nullable Clock clock, Input.ExtensionAsked answer) {
        Refusal refusal = refusal(draft, clock, answer.scope());
        if (refusal != null || clock == null) {
            return refusal;
        }
        ClockRule.Extension extension = extension(draft, clock);
        if (extension == null) {
            return Refusal.CLOCK_NOT_EXTENDABLE;
        }
        if (clock instanceof Clock.Breached) {
            return Refusal.CLOCK_PAST_DUE;
        }
        if (clock.request() != null) {
            return Refusal.EXTENSION_ALREADY_REQUESTED;
        }
        if (clock.extensions() >= extension.times()) {
            return Refusal.EXTENSIONS_USED_UP;
        }
        Instant due = clock.facts().dueAt();
        if (!answer.until().isAfter(due)) {
            return Refusal.EXTENSION_NOT_AHEAD;
        }
        return switch (extension.latest(due, draft.calendar())) {
            case Due.YearMissing _ -> Refusal.EXTENSION_YEAR_MISSING;
            case Due.At(Instant latest) -> answer.until().isAfter(latest) ? Refusal.EXTENSION_TOO_LONG : null;
        };
    }

    private static @Nullable Refusal refusal(Draft draft, @Nullable Clock clock, Input.ExtensionDecided answer) {
        Refusal refusal = refusal(draft, clock, answer.scope());
        if (refusal != null || clock == null) {
            return refusal;
        }
        ExtensionRequest request = clock.request();
        ClockRule.Extension extension = extension(draft, clock);
        if (request == null) {
            return Refusal.EXTENSION_NOT_REQUESTED;
        }
        if (clock instanceof Clock.Breached) {
            return Refusal.CLOCK_PAST_DUE;
        }
        if (request.by().equals(answer.by())) {
            return Refusal.SAME_PERSON;
        }
        if (extension == null) {
            return Refusal.CLOCK_NOT_EXTENDABLE;
        }
        return decides(draft, clock, extension.by(), answer.scope()) ? null : Refusal.APPROVER_TOO_LOW;
    }

    private static @Nullable Refusal refusal(Draft draft, @Nullable Clock clock, Input.Waived answer) {
        Refusal refusal = refusal(draft, clock, answer.scope());
        if (refusal != null || clock == null) {
            return refusal;
        }
        ClockRule.Waiver waiver = PastRules.ruleOf(
                                draft,
                                clock.facts().packVersion(),
                                clock.facts().rule())
                        instanceof ClockRule rule
                ? rule.waiver()
                : null;
        if (waiver == null) {
            return Refusal.CLOCK_NOT_WAIVABLE;
        }
        return decides(draft, clock, waiver.by(), answer.scope()) ? null : Refusal.APPROVER_TOO_LOW;
    }

    /** Why nobody there decides anything about it. */
    private static @Nullable Refusal refusal(Draft draft, @Nullable Clock clock, String scope) {
        return switch (clock) {
            case null -> Refusal.CLOCK_UNKNOWN;
            case Clock _ when !Region.within(draft.known().region(), scope) -> Refusal.DESK_OUT_OF_SCOPE;
            case Clock.Met _ -> Refusal.CLOCK_ALREADY_MET;
            case Clock.Waived _ -> Refusal.ALREADY_WAIVED;
            case Clock.Running _, Clock.Breached _ -> null;
        };
    }

    private static ClockRule.@Nullable Extension extension(Draft draft, Clock clock) {
        ClockFacts facts = clock.facts();
        return PastRules.ruleOf(draft, facts.packVersion(), facts.rule()) instanceof ClockRule rule
                ? rule.extension()
                : null;
    }

    /** At that level or above, and nobody below the desk that must act: of a listing the authority that ordered it. */
    private static boolean decides(Draft draft, Clock clock, Level by, String scope) {
        String desk = draft.setting.deskAtOrAbove(draft.known().region(), by).code();
        return Region.within(desk, scope) && Region.within(clock.facts().desk(), scope);
    }

    private static void tell(Draft draft, Clock next, ClockEvent told, Condition.Value... used) {
        draft.replace(next);
        ClockFacts facts = next.facts();
        draft.tell(told, Traces.ofLater(draft, facts.rule(), facts.packVersion(), used));
    }
}
