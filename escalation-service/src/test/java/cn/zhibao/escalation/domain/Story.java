package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Times.text;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.calendar.Calendars;
import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Membership;
import cn.zhibao.escalation.domain.casefile.Series;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.packs.Shipped;
import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
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
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.ExtensionRequest;
import cn.zhibao.events.contract.Grade;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One case told step by step, with timers that ring when time passes; what is decided reads as lines of text. */
public final class Story {

    public static final Policy POLICY = Shipped.policy();
    public static final Calendars CALENDAR = Shipped.calendars();

    final List<Decision> decisions = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    CaseFile file;
    private final Map<UUID, Alarm> timers = new LinkedHashMap<>();
    private final Policy policy;
    private final Roster roster;
    private Calendars calendars = CALENDAR;
    private long sequence;
    private Grade grade = Grade.ORDINARY;

    Story(UUID caseId) {
        this(caseId, Roster.EVERYWHERE);
    }

    Story(UUID caseId, Roster roster) {
        this(caseId, roster, POLICY);
    }

    private Story(UUID caseId, Roster roster, Policy policy) {
        this.file = CaseFile.empty(caseId);
        this.roster = roster;
        this.policy = policy;
    }

    /** A case of which nothing is told yet, under other rules. */
    static Story under(Policy policy, UUID caseId) {
        return new Story(caseId, Roster.EVERYWHERE, policy);
    }

    /** From now on everybody knows of these tables too, and from when on they are in force. */
    Story learns(Calendars.Table... tables) {
        Set<Calendars.Table> all = new HashSet<>(calendars.tables());
        all.addAll(List.of(tables));
        calendars = new Calendars(all);
        return this;
    }

    static Story of(Samples.Accident accident) {
        Story story = new Story(accident.id());
        story.files(accident);
        return story;
    }

    void files(Samples.Accident accident) {
        grade = accident.grade();
        fact(new AccidentReported(accident.facts(), List.of()), accident.reportedAt());
    }

    /** A supplement that changes the casualties, and the grade with them. */
    void supplements(Samples.Accident accident, String at) {
        Instant time = Times.at(at);
        fact(new AccidentSupplemented(accident.facts(), List.of("casualties"), time, null, null), time);
        if (accident.grade() != grade) {
            fact(new AccidentRegraded(accident.facts(), grade, accident.grade()), time);
            grade = accident.grade();
        }
    }

    Outcome fact(Event event, Instant at) {
        ringUntil(at);
        return give(new Input.FactArrived(event, ++sequence), at);
    }

    Outcome acknowledges(String rule, String scope, String at) {
        ringUntil(Times.at(at));
        return give(new Input.Acknowledged(escalation(rule).id(), scope, scope, null), Times.at(at));
    }

    Outcome fulfils(String rule, String doneAt, String at) {
        ringUntil(Times.at(at));
        return give(
                new Input.Fulfilled(clock(rule).id(), Times.at(doneAt), "officer", "370000", "WRITTEN", null),
                Times.at(at));
    }

    /** Rings every timer that is due by then, each at its own moment. */
    void passes(String until) {
        ringUntil(Times.at(until).plusNanos(1));
    }

    Outcome give(Input input, Instant at) {
        Outcome outcome = Engine.decide(new Setting(policy, roster, calendars), file, input, at);
        file = outcome.next();
        outcome.decisions().forEach(this::take);
        return outcome;
    }

    Clock clock(String rule) {
        return file.clocks().stream()
                .filter(clock -> clock.facts().rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock " + rule + " in " + told));
    }

    /** The escalation that a rule raised first. */
    Escalation escalation(String rule) {
        return file.escalations().stream()
                .filter(escalation -> escalation.facts().rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no escalation of " + rule + " in " + told));
    }

    List<String> rulesWithClocks() {
        return file.clocks().stream()
                .map(clock -> clock.facts().rule())
                .sorted()
                .toList();
    }

    List<String> toldOf(String word) {
        return told.stream().filter(line -> line.contains(word)).toList();
    }

    /** Lines since the last time they were read. */
    List<String> news() {
        List<String> news = List.copyOf(told);
        told.clear();
        return news;
    }

    /** Rings every timer that is due before then. */
    void ringUntil(Instant end) {
        for (int rings = 0; rings < 10_000; rings++) {
            Alarm next = timers.values().stream()
                    .min(Comparator.comparing(Alarm::at))
                    .filter(alarm -> alarm.at().isBefore(end))
                    .orElse(null);
            if (next == null) {
                return;
            }
            timers.remove(next.id());
            give(ringing(next), next.at());
        }
        throw new AssertionError("timers never end");
    }

    /** Of a series the case is alone here. */
    private Input ringing(Alarm alarm) {
        return alarm instanceof Alarm.SeriesDue due ? alone(due.id(), due.series()) : new Input.TimerFired();
    }

    /** What waits for what is known of other cases is judged late. */
    void isJudgedAmongOthers() {
        for (Membership each : file.memberships()) {
            give(alone(each.id(), each.series()), each.judgedAt());
        }
    }

    private Input alone(UUID membershipId, Series series) {
        List<Member> members = file.memberships().stream()
                .filter(each -> each.series().equals(series))
                .map(Membership::member)
                .toList();
        return new Input.InSeries(membershipId, members, List.of());
    }

    private void take(Decision decision) {
        decisions.add(decision);
        switch (decision) {
            case Decision.Told fact -> told.add(line(fact.fact()));
            case Decision.SupervisionProposed _ -> told.add("supervision proposed");
            case Decision.SeriesJoined _, Decision.SceneShown _, Decision.StandingShown _ -> {}
            case Decision.TimerSet set -> timers.put(set.alarm().id(), set.alarm());
            case Decision.TimerCancelled cancelled -> timers.remove(cancelled.timerId());
            case Decision.Refused refused -> told.add("refused " + refused.why());
        }
    }

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
                                text(java.util.Objects.requireNonNull(c.metAt())),
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
            case SupervisionOverdue s -> "overdue, proposed: " + progressOf(s).proposals();
            case SuspicionEvent s -> suspicion(s.suspicion());
        };
    }

    private static ExtensionRequest requestOf(ClockFacts clock) {
        return java.util.Objects.requireNonNull(
                java.util.Objects.requireNonNull(clock.progress()).request());
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
        return java.util.Objects.requireNonNull(event.supervision().progress());
    }

    private static String call(String verb, EscalationFacts e) {
        return "%s %s %s %s for %s".formatted(e.rule(), verb, e.desk(), e.target(), e.kind());
    }
}
