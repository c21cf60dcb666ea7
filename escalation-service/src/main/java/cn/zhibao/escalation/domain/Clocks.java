package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.domain.Traces.value;

import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.CaseIds;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Measure;
import cn.zhibao.escalation.domain.casefile.OwedReturn;
import cn.zhibao.escalation.domain.casefile.Paper;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.casefile.StopOrder;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.escalation.domain.casefile.UnitReturn;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Start;
import cn.zhibao.events.contract.ClockBreached;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.ClockNearDue;
import cn.zhibao.events.contract.ClockOpened;
import java.time.Instant;
import java.util.List;

/** Moves clocks: opened, near due, breached, met. */
final class Clocks {

    private Clocks() {}

    static void open(Draft draft, Rules.Opening opening, Instant now) {
        Clock.Running running = start(draft, opening, now);
        ClockRule rule = opening.rule();
        if (rule.call() != null) {
            Calls.raiseForClock(draft, rule, rule.call(), running.facts(), now);
        }
        settle(draft, running, now);
    }

    /** Opens a clock for which somebody was called before it could be counted. */
    static void openCalled(Draft draft, Rules.Opening opening, Instant now) {
        settle(draft, start(draft, opening, now), now);
    }

    private static Clock.Running start(Draft draft, Rules.Opening opening, Instant now) {
        ClockRule rule = opening.rule();
        ClockFacts facts = facts(draft, opening);
        Trace trace = Traces.ofRule(
                draft,
                rule,
                value("start", evidence(draft.known(), rule)),
                value("startedAt", opening.start()),
                value("fact", draft.factsSequence()),
                value("limit", rule.limit()),
                value("dueAt", opening.due()));
        draft.tell(new ClockOpened(facts), opening.began() == null ? trace : trace.from(opening.began()));
        Clock.Running running = Clock.Running.watchedFrom(facts, rule.stop(), rule.marks(), now);
        draft.clocks.add(running);
        return running;
    }

    /** A mark or the limit was reached; nothing happens when the clock moved on since. */
    static void reach(Draft draft, Alarm.ClockStage stage) {
        if (!(draft.clock(stage.clockId()) instanceof Clock.Running running)) {
            return;
        }
        if (stage.stage() == running.marks().size()) {
            breach(draft, running, stage.at());
            return;
        }
        Clock.Running reached = running.reachMark();
        draft.replace(reached);
        warn(draft, reached);
    }

    static void meet(Draft draft, Clock clock, Instant at, Instant now, Trace trace) {
        Clock open = clock instanceof Clock.Running running
                        && at.isAfter(running.facts().dueAt())
                ? breach(draft, running, now)
                : clock;
        Clock.Met met = switch (open) {
            case Clock.Running running -> running.meet(at);
            case Clock.Breached breached -> breached.meet(at);
            case Clock.Met _, Clock.Waived _ -> throw new IllegalStateException("nothing is owed: " + open.id());
        };
        draft.replace(met);
        draft.tell(new ClockMet(met.facts()), trace);
    }

    /**
     * Meets what the facts meet: a report is complete; somebody acted on a hazard, answers for it, lets stopped work go on; a
     * document is received or answered, a measure done or looked at, a return filed.
     */
    static void answer(Draft draft, Facts facts, Instant now) {
        answerSupervision(draft, now);
        if (facts instanceof Facts.OfAccident accident) {
            answerAccident(draft, accident, now);
        }
        if (facts instanceof Paper paper) {
            PaperAnswers.ofDocument(draft, paper, now);
        }
        if (facts instanceof Measure measure) {
            PaperAnswers.ofMeasure(draft, measure, now);
        }
        if (facts instanceof OwedReturn owed) {
            PaperAnswers.ofReturn(draft, owed, now);
        }
        if (facts instanceof UnitReturn table && table.owed().filedAt() != null) {
            meetAll(draft, Stop.UNIT_RETURN, "filedAt", table.owed().filedAt(), now);
        }
        if (!(facts instanceof Facts.OfHazard hazard)) {
            return;
        }
        Instant answeredAt = hazard.answeredAt();
        if (answeredAt != null) {
            meetAll(draft, Stop.ANSWER, "answeredAt", answeredAt, now);
        }
        if (hazard.ownerlessSince() == null) {
            meetAll(draft, Stop.OWNER, "ownedAt", draft.learnedAt(), now);
        }
        StopOrder order = StopOrder.of(hazard);
        if (order.resumeRequestedAt() == null) {
            meetAll(draft, Stop.RESUME_REVIEW, "reviewedAt", draft.learnedAt(), now);
        }
        if (order.orderedAt() == null) {
            meetAll(draft, Stop.RESUMPTION, "resumedAt", draft.learnedAt(), now);
        }
        if (StopOrder.supplyOwedSince(hazard) == null) {
            meetAll(draft, Stop.RESTORATION, "restoredAt", draft.learnedAt(), now);
        }
    }

    private static void answerAccident(Draft draft, Facts.OfAccident accident, Instant now) {
        Instant governmentAt = accident.informing().governmentAt();
        Instant agenciesAt = accident.informing().agenciesAt();
        if (accident.isComplete()) {
            meetAll(draft, Stop.COMPLETE, "completeAt", draft.learnedAt(), now);
        }
        if (governmentAt != null) {
            meetAll(draft, Stop.GOVERNMENT, "toldAt", governmentAt, now);
        }
        if (agenciesAt != null) {
            meetAll(draft, Stop.AGENCIES, "toldAt", agenciesAt, now);
        }
        Interviews.answer(draft, now);
    }

    /** Another report meets what the last one began, before the next is waited for. */
    static void followUp(Draft draft, Facts facts, Instant now) {
        if (facts instanceof Facts.OfAccident accident) {
            Instant reportedAt = accident.informing().reportedAt();
            for (Clock clock : List.copyOf(draft.clocks)) {
                if (clock.stop() == Stop.FOLLOW_UP
                        && clock.isOwed()
                        && reportedAt.isAfter(clock.facts().startedAt())) {
                    meet(draft, clock, reportedAt, now, later(draft, clock.facts(), "reportedAt", reportedAt));
                    Calls.end(draft, clock.id(), now);
                }
            }
        }
    }

    private static void answerSupervision(Draft draft, Instant now) {
        Supervision.Ordered ordered = draft.supervision();
        Instant appliedAt = ordered == null ? null : ordered.progress().appliedAt();
        Instant inspectedAt = ordered == null ? null : ordered.progress().inspectedAt();
        if (appliedAt != null) {
            meetAll(draft, Stop.LIFT_APPLICATION, "appliedAt", appliedAt, now);
        }
        if (inspectedAt != null) {
            meetAll(draft, Stop.SITE_REVIEW, "inspectedAt", inspectedAt, now);
        }
        OwedListings.answer(draft, now);
    }

    /** Meets every clock that stops like this; nobody further is called because of its lateness. */
    static void meetAll(Draft draft, Stop stop, String what, Instant at, Instant now) {
        for (int place = 0;
                place < draft.clocks.size();
                place++) { // asked at each fact: no copy, though others may be opened
            Clock clock = draft.clocks.get(place);
            if (clock.stop() == stop && clock.isOwed()) {
                meet(draft, clock, at, now, later(draft, clock.facts(), what, at));
                Calls.end(draft, clock.id(), now);
            }
        }
    }

    private static void settle(Draft draft, Clock.Running running, Instant now) {
        if (running.stop() == Stop.FILING) {
            Instant filedAt = draft.known().filedAt();
            meet(draft, running, filedAt, now, later(draft, running.facts(), "filedAt", filedAt));
        } else if (running.stop() == Stop.DECISION) {
            Instant decidedAt = draft.known().happenedAt();
            meet(draft, running, decidedAt, now, later(draft, running.facts(), "decidedAt", decidedAt));
        } else if (now.isAfter(running.facts().dueAt())) {
            breach(draft, running, now);
        } else if (running.percentReached() > 0) {
            warn(draft, running);
        }
    }

    private static Clock.Breached breach(Draft draft, Clock.Running running, Instant at) {
        Clock.Breached breached = running.breach(at);
        draft.replace(breached);
        ClockFacts facts = breached.facts();
        draft.tell(new ClockBreached(facts), later(draft, facts, "foundAt", at));
        if (PastRules.ruleOf(draft, facts.packVersion(), facts.rule()) instanceof ClockRule rule
                && rule.breach() != null) {
            Calls.raiseForClock(draft, rule, rule.breach(), facts, at);
        }
        if (breached.stop() == Stop.LIFT_APPLICATION) {
            Listings.overdue(draft, facts);
        }
        Suspicions.breached(draft, facts, at);
        return breached;
    }

    private static void warn(Draft draft, Clock.Running running) {
        int percent = running.percentReached();
        draft.tell(
                new ClockNearDue(running.facts(), percent), later(draft, running.facts(), "percentElapsed", percent));
    }

    static Trace later(Draft draft, ClockFacts facts, String name, Object used) {
        return Traces.ofLater(
                draft, facts.rule(), facts.packVersion(), value("dueAt", facts.dueAt()), value(name, used));
    }

    private static String evidence(Facts facts, ClockRule rule) {
        boolean standIn = rule.start().toString().equals("INFORMED")
                && facts instanceof Facts.OfAccident accident
                && accident.accident().informedAt() == null;
        return standIn
                ? "OCCURRED instead of INFORMED, which is not known"
                : rule.start().toString();
    }

    /** Time that an authority set, or has for its own review, is a matter of that authority. */
    private static String deskOf(Draft draft, ClockRule rule) {
        Supervision.Ordered ordered = draft.supervision();
        return ordered != null && (rule.stop() == Stop.LIFT_APPLICATION || rule.stop() == Stop.SITE_REVIEW)
                ? ordered.facts().desk()
                : Seats.deskOf(draft, rule);
    }

    /** What tells the clocks of one rule in one case apart. */
    static String occurrence(Draft draft, ClockRule rule, Instant start) {
        if (rule.start() instanceof Start.At at && at.ofSuspicion()) { // by its number, like the suspicion itself
            return "clock " + (1 + count(draft, rule));
        }
        return rule.start().recurs() ? "clock " + start : "clock";
    }

    private static long count(Draft draft, ClockRule rule) {
        return draft.clocks.stream()
                .filter(clock -> clock.facts().rule().equals(rule.id()))
                .count();
    }

    private static ClockFacts facts(Draft draft, Rules.Opening opening) {
        ClockRule rule = opening.rule();
        Facts known = draft.known();
        return new ClockFacts(
                CaseIds.of(draft.caseId(), rule.id(), opening.occurrence()),
                draft.caseId(),
                rule.id(),
                rule.packVersion(),
                rule.from(),
                rule.to(),
                deskOf(draft, rule),
                opening.start(),
                opening.due(),
                null,
                null,
                rule.form(),
                rule.basis(),
                known.region(),
                known.exercise(),
                null);
    }
}
