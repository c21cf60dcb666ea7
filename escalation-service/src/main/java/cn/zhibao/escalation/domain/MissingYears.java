package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.calendar.Due;
import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.CaseIds;
import cn.zhibao.escalation.domain.casefile.Evidence;
import cn.zhibao.escalation.domain.casefile.Suspicion;
import cn.zhibao.escalation.domain.casefile.Waiting;
import cn.zhibao.escalation.domain.policy.ClockRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clocks that have started and cannot be counted: they wait for the table of holidays of a year, and go on with it. */
final class MissingYears {

    private MissingYears() {}

    /**
     * Says so, and keeps the clock in mind.
     *
     * @param opening the clock, but for its end
     */
    static void wait(Draft draft, Rules.Opening opening, Instant since, int year, @Nullable UUID suspicionId) {
        ClockRule rule = opening.rule();
        draft.refuse(Refusal.CALENDAR_YEAR_MISSING, rule.id());
        draft.notFired.note(rule.id(), Trace.Why.CALENDAR_YEAR_MISSING);
        draft.waiting.add(new Waiting(
                rule.id(),
                rule.packVersion(),
                opening.start(),
                since,
                opening.occurrence(),
                year,
                suspicionId,
                began(draft, opening)));
    }

    /** The facts that come while it waits did not begin it. */
    private static Evidence began(Draft draft, Rules.Opening opening) {
        if (opening.began() != null) {
            return opening.began();
        }
        for (Waiting before : draft.before.waiting()) {
            boolean same = before.rule().equals(opening.rule().id())
                    && before.occurrence().equals(opening.occurrence())
                    && before.start().equals(opening.start());
            if (same && before.began() != null) {
                return before.began();
            }
        }
        return draft.evidence();
    }

    /** Every clock whose rule is about to be asked again; those of a verification are opened once, and not asked for. */
    static void forget(Draft draft) {
        draft.waiting.removeIf(waiting -> waiting.suspicionId() == null);
    }

    /** What waited for that year goes on, by the rule by which it began; of several clocks the one that ends first. */
    static void end(Draft draft, Alarm.YearKnown known) {
        List<Counted> counted = new ArrayList<>();
        for (Waiting waiting : List.copyOf(draft.waiting)) {
            if (waiting.year() == known.year()) {
                draft.waiting.remove(waiting);
                count(draft, waiting, counted);
            }
        }
        counted.sort(Comparator.comparing(each -> each.opening().due()));
        counted.forEach(each -> open(draft, each, known.at()));
        Clocks.answer(draft, draft.known(), known.at());
    }

    private record Counted(Rules.Opening opening, @Nullable UUID suspicionId) {}

    private static void count(Draft draft, Waiting waiting, List<Counted> counted) {
        if (!(PastRules.ruleOf(draft, waiting.packVersion(), waiting.rule()) instanceof ClockRule rule)) {
            return;
        }
        Due due = rule.due(draft.known(), draft::at, waiting.start(), waiting.since(), draft.calendar());
        switch (due) {
            case Due.At(Instant end) -> {
                Rules.Opening opening =
                        new Rules.Opening(rule, waiting.start(), end, waiting.occurrence(), waiting.began());
                counted.add(new Counted(opening, waiting.suspicionId()));
            }
            case Due.YearMissing(int year) -> {
                Rules.Opening later = new Rules.Opening(
                        rule, waiting.start(), waiting.start(), waiting.occurrence(), waiting.began());
                wait(draft, later, waiting.since(), year, waiting.suspicionId());
            }
        }
    }

    private static void open(Draft draft, Counted counted, Instant at) {
        Rules.Opening opening = counted.opening();
        if (counted.suspicionId() == null) {
            draft.setSince(opening.rule().id(), null);
            Clocks.open(draft, opening, at);
            return;
        }
        date(draft, counted.suspicionId(), opening, at);
        Clocks.openCalled(draft, opening, at);
    }

    private static void date(Draft draft, UUID suspicionId, Rules.Opening opening, Instant at) {
        for (Suspicion suspicion : List.copyOf(draft.suspicions)) {
            if (suspicion instanceof Suspicion.Open open && open.id().equals(suspicionId)) {
                UUID clockId = CaseIds.of(draft.caseId(), opening.rule().id(), opening.occurrence());
                Suspicion.Open dated = open.dated(opening.due(), clockId);
                draft.replace(dated);
                draft.tell(
                        SuspicionFact.suspected(dated.facts(), at),
                        Traces.ofLater(
                                draft,
                                opening.rule().id(),
                                opening.rule().packVersion(),
                                Traces.value("dueAt", opening.due())));
            }
        }
    }
}
