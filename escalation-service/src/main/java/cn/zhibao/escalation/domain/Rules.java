package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.calendar.Due;
import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Evidence;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.policy.CallRule;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.policy.Start;
import cn.zhibao.events.contract.EscalationKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies every rule of the pack to the case as it stands. Which input led here does not matter, only the state: that is
 * why replays and another order of independent facts change nothing.
 */
final class Rules {

    private Rules() {}

    static void apply(Draft draft, Instant now) {
        Facts facts = draft.facts();
        if (facts == null) {
            return;
        }
        Clocks.followUp(draft, facts, now);
        openClocks(draft, facts, now);
        Clocks.answer(draft, facts, now);
        if (draft.learned()) {
            Suspicions.holding(draft, facts, now);
            Patterns.join(draft, facts, now);
            Concealments.begin(draft, facts, now);
        }
        for (CallRule rule : draft.pack().calls(facts.subject())) {
            boolean holds = rule.when().holds(facts);
            Instant start = holds ? started(draft, facts, rule, draft.learnedAt()) : null;
            if (start == null) {
                note(draft, rule, holds);
            } else if (isProposed(draft, rule)) {
                draft.notFired.note(rule.id(), Trace.Why.ALREADY_PROPOSED);
            } else {
                Calls.raiseByRule(draft, rule, start, now);
            }
        }
    }

    /** Notes why rules made nothing, for the record of what time alone decides. */
    static void note(Draft draft) {
        Facts facts = draft.facts();
        if (facts == null) {
            return;
        }
        for (ClockRule rule : draft.pack().clocks(facts.subject())) {
            if (mayOpen(draft, rule)) {
                note(draft, rule, rule.when().holds(facts));
            }
        }
        for (CallRule rule : draft.pack().calls(facts.subject())) {
            boolean holds = rule.when().holds(facts);
            if (!holds || started(draft, facts, rule, draft.learnedAt()) == null) {
                note(draft, rule, holds);
            } else if (isProposed(draft, rule)) {
                draft.notFired.note(rule.id(), Trace.Why.ALREADY_PROPOSED);
            }
        }
    }

    private static void openClocks(Draft draft, Facts facts, Instant now) {
        MissingYears.forget(draft);
        List<ClockRule> waiting = new ArrayList<>();
        for (ClockRule rule : draft.pack().clocks(facts.subject())) {
            if (!concerns(draft, rule) || !mayOpen(draft, rule)) {
                continue;
            }
            if (!rule.when().holds(facts)) {
                draft.setSince(rule.id(), null);
                draft.notFired.note(rule.id(), Trace.Why.CONDITION_FALSE);
            } else if (rule.start() instanceof Start.At(Anchor anchor) && draft.at(anchor) == null) {
                keepWaiting(draft, facts, rule);
            } else {
                waiting.add(rule);
            }
        }
        open(draft, facts, waiting, now);
        for (ClockRule rule : waiting) {
            keepWaiting(draft, facts, rule);
        }
    }

    /** Takes those that may open from what is waiting. */
    private static void open(Draft draft, Facts facts, List<ClockRule> waiting, Instant now) {
        Opening next = earliest(draft, facts, waiting);
        while (next != null) {
            waiting.remove(next.rule());
            Clocks.open(draft, next, now);
            draft.setSince(next.rule().id(), null);
            next = earliest(draft, facts, waiting);
        }
    }

    /** Opens what begins with a moment that the engine itself has just found, by the rules of that moment. */
    static void begin(Draft draft, Anchor anchor, Instant now) {
        Facts facts = draft.known();
        List<ClockRule> waiting = new ArrayList<>();
        for (ClockRule rule : PastRules.at(draft, now).clocks(facts.subject())) {
            if (rule.start() instanceof Start.At(Anchor start)
                    && start == anchor
                    && mayOpen(draft, rule)
                    && rule.when().holds(facts)
                    && draft.waiting.stream().noneMatch(each -> each.rule().equals(rule.id()))) {
                waiting.add(rule);
            }
        }
        open(draft, facts, waiting, now);
    }

    /** What applies to every case needs not be remembered to have begun to. */
    private static void keepWaiting(Draft draft, Facts facts, ClockRule rule) {
        if (rule.when() != Condition.ALWAYS && !ofSupervision(rule)) {
            draft.setSince(rule.id(), since(draft, facts, rule));
        }
        draft.notFired.note(rule.id(), Trace.Why.START_NOT_REACHED);
    }

    /** Once per case, and again after it was met or waived where its start can happen again. */
    private static boolean mayOpen(Draft draft, ClockRule rule) {
        Clock known = draft.clockOf(rule.id());
        return known == null
                || (rule.start().recurs() && !known.isOwed())
                // A continued listing has a new deadline, whether or not the last one was kept.
                || (rule.stop() == Stop.LIFT_APPLICATION && known instanceof Clock.Breached);
    }

    /** Few cases are listed: the clocks of listed supervision are no matter for the others. */
    private static boolean concerns(Draft draft, ClockRule rule) {
        return !ofSupervision(rule) || draft.supervision() != null;
    }

    private static boolean ofSupervision(ClockRule rule) {
        return rule.start() instanceof Start.At at && at.ofSupervision();
    }

    /** True when the rule's clock was opened for that start, or who received it since received what began then as well. */
    private static boolean isKnown(Draft draft, ClockRule rule, Instant start) {
        Clock known = draft.clockOf(rule.id());
        if (known == null || !start.isAfter(known.facts().startedAt())) {
            return known != null;
        }
        boolean ofSuspicion = rule.start() instanceof Start.At at && at.ofSuspicion();
        Instant receivedAt = rule.stop() == Stop.ACKNOWLEDGEMENT || ofSuspicion
                ? known.facts().metAt()
                : null;
        return receivedAt != null && !start.isAfter(receivedAt);
    }

    /**
     * A clock that may open now.
     *
     * @param occurrence what tells it from the other clocks of its rule in this case
     * @param began what began it, where that came before it could be counted; null for what is decided upon now
     */
    record Opening(
            ClockRule rule,
            Instant start,
            Instant due,
            String occurrence,
            @Nullable Evidence began) {

        /** One that begins now. */
        Opening(ClockRule rule, Instant start, Instant due, String occurrence) {
            this(rule, start, due, occurrence, null);
        }
    }

    /** Of the clocks whose start is reached the one that ends first, so that what is past due is told in its order. */
    private static @Nullable Opening earliest(Draft draft, Facts facts, List<ClockRule> waiting) {
        Opening first = null;
        for (int place = 0; place < waiting.size(); place++) {
            ClockRule rule = waiting.get(place);
            Instant since = since(draft, facts, rule);
            Instant start = started(draft, facts, rule, since);
            if (start == null || isKnown(draft, rule, start)) {
                continue;
            }
            switch (rule.due(facts, draft::at, start, since, draft.calendar())) {
                case Due.At(Instant due) -> {
                    if (first == null || due.isBefore(first.due())) {
                        first = new Opening(rule, start, due, Clocks.occurrence(draft, rule, start));
                    }
                }
                case Due.YearMissing(int year) -> {
                    waiting.remove(place--);
                    Opening later = new Opening(rule, start, start, Clocks.occurrence(draft, rule, start));
                    MissingYears.wait(draft, later, since, year, null);
                    if (!ofSupervision(rule)) {
                        draft.setSince(rule.id(), since);
                    }
                }
            }
        }
        return first;
    }

    private static Instant since(Draft draft, Facts facts, ClockRule rule) {
        Instant ofSupervision =
                ofSupervision(rule) && rule.start() instanceof Start.At(Anchor anchor) ? draft.at(anchor) : null;
        if (ofSupervision != null) {
            return ofSupervision;
        }
        if (rule.when() == Condition.ALWAYS && !draft.heldSince(rule).isAfter(facts.filedAt())) {
            return facts.filedAt();
        }
        Instant remembered = draft.since(rule.id());
        return remembered == null ? draft.learnedAt() : remembered;
    }

    /**
     * When the rule's time starts, or null while it does not; a receipt never counts before the rule applies, and neither does
     * a finding of what became subject to the rule only after it was filed, such as a hazard graded major later. What began
     * before the rule came into force does not start it.
     */
    private static @Nullable Instant started(Draft draft, Facts facts, Rule rule, Instant since) {
        Instant start = startOf(draft, facts, rule, since);
        return start == null || start.isBefore(draft.heldSince(rule)) ? null : start;
    }

    private static @Nullable Instant startOf(Draft draft, Facts facts, Rule rule, Instant since) {
        return switch (rule.start()) {
            case Start.At(Anchor anchor) -> {
                Instant at = draft.at(anchor);
                boolean notBefore =
                        anchor == Anchor.FILED || (anchor == Anchor.FOUND && since.isAfter(facts.filedAt()));
                yield at != null && notBefore ? later(at, since) : at;
            }
            case Start.Suspected() -> null;
            case Start.Met(String previous) -> {
                Instant met = draft.clockOf(previous) instanceof Clock.Met done
                        ? done.facts().metAt()
                        : null;
                yield met == null ? null : later(met, since);
            }
        };
    }

    private static boolean isProposed(Draft draft, CallRule rule) {
        return rule.call().kind() == EscalationKind.LISTED_SUPERVISION_PROPOSED && !draft.supervisions.isEmpty();
    }

    private static void note(Draft draft, Rule rule, boolean holds) {
        draft.notFired.note(rule.id(), holds ? Trace.Why.START_NOT_REACHED : Trace.Why.CONDITION_FALSE);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
