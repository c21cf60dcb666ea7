package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The one place where it is decided what is due, for whom, and why. Live events, timers, people, dry runs and backtests
 * all come through here.
 */
public final class Engine {

    private Engine() {}

    /**
     * Decides what follows from one input. Pure: the same arguments always give the same outcome, ids included; an
     * input that was seen before changes nothing.
     *
     * <p>Whatever became due before {@code moment} is decided first, as of the moment it was due. So it makes no difference
     * how late a timer rings, or whether somebody answers a second before it does.
     *
     * <p>Rules begin to apply by a fact or an answer, those that are in force at its moment. Time alone begins nothing, so that
     * other rules which came into force meanwhile are applied at the same moment however late a timer rings. A clock that could
     * not be counted has begun: it goes on by its own rule when the table of the year comes into force.
     *
     * <p>What is judged among other cases is judged as the case stood at its moment, and asks for nothing that was told later: it
     * may be decided after that, because the others have to be heard first.
     *
     * @param moment when the input counts, to the microsecond: server time of the fact or request, due time of the timer
     */
    public static Outcome decide(Setting setting, CaseFile file, Input input, Instant moment) {
        Instant now = moment.truncatedTo(ChronoUnit.MICROS);
        Draft draft = new Draft(setting, file, now);
        if (input instanceof Input.FactArrived fact && fact.sequence() <= file.factsSequence()) {
            return draft.outcome();
        }
        if (input instanceof Input.Interviewed told && Interviews.isKnown(file.interviews(), told)) {
            return draft.outcome();
        }
        draft.cause.input(input, now);
        if (input instanceof Input.InSeries known) {
            Patterns.judge(draft, known, now);
            return draft.outcome();
        }
        if (input instanceof Input.AmongAccidents known) {
            Concealments.judge(draft, known, now);
            return draft.outcome();
        }
        boolean timer = input instanceof Input.TimerFired;
        passTime(draft, now, timer ? now.plus(1, ChronoUnit.MICROS) : now);
        draft.cause.input(input, now);
        switch (input) {
            case Input.FactArrived fact -> Learning.learn(draft, fact, now);
            case Input.TimerFired(), Input.InSeries _, Input.AmongAccidents _ -> {}
            case Input.Acknowledged answer -> Answers.acknowledge(draft, answer, now);
            case Input.Snoozed answer -> LadderAnswers.snooze(draft, answer, now);
            case Input.Reassigned answer -> LadderAnswers.reassign(draft, answer, now);
            case Input.Resolved answer -> LadderAnswers.resolve(draft, answer, now);
            case Input.Fulfilled answer -> Answers.fulfil(draft, answer, now);
            case Input.ExtensionAsked answer -> Extending.ask(draft, answer, now);
            case Input.ExtensionDecided answer -> Extending.decide(draft, answer, now);
            case Input.Waived answer -> Extending.waive(draft, answer, now);
            case Input.Ruled answer -> Suspicions.rule(draft, answer, now);
            case Input.Interviewed told -> Interviews.hear(draft, told);
            case Order order -> Listings.decide(draft, order, now);
        }
        if (timer) {
            Rules.note(draft);
        } else {
            Rules.apply(draft, now);
        }
        return draft.outcome();
    }

    private static void passTime(Draft draft, Instant now, Instant end) {
        for (Alarm alarm = draft.alarmBefore(end); alarm != null; alarm = draft.alarmBefore(end)) {
            draft.goTo(alarm.at());
            switch (alarm) {
                case Alarm.ClockStage stage -> {
                    Interviews.answer(
                            draft, stage.at()); // heard before the case was known, it counts from its record on
                    Clocks.reach(draft, stage);
                }
                case Alarm.StepUnanswered step -> Calls.advance(draft, step);
                case Alarm.SeriesDue _, Alarm.LookoutDue _ ->
                    throw new IllegalStateException("only among other cases it is judged: " + alarm);
                case Alarm.YearKnown known -> MissingYears.end(draft, known);
            }
        }
        draft.goTo(now);
    }
}
