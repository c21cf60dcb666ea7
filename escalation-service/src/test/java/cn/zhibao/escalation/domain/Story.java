package cn.zhibao.escalation.domain;

import static cn.zhibao.events.wire.EventTypes.typeOf;

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
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.NotifiedParty;
import cn.zhibao.events.contract.ReportForm;
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

    /** Whoever tells facts. */
    static final String TELLER = "teller";

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

    /** Facts of the same grade. */
    void supplements(AccidentFacts facts, String at) {
        Instant time = Times.at(at);
        fact(new AccidentSupplemented(facts, List.of("casualties"), time, null, null), time);
    }

    /** The department of the place tells that party. */
    void informs(Samples.Accident accident, NotifiedParty party, String at) {
        Instant when = Times.at(at);
        fact(new AgencyNotified(accident.facts(), party, ReportForm.PHONE, accident.region(), when, when), when);
    }

    Outcome fact(Event event, Instant at) {
        ringUntil(at);
        sequence++;
        Input.Envelope envelope = new Input.Envelope(new UUID(7, sequence), typeOf(event.getClass()), TELLER, null);
        return give(new Input.FactArrived(event, sequence, envelope), at);
    }

    /** The minutes of an interview about this accident are recorded, at once when it was held or later. */
    Outcome interviewed(InterviewHeld held, Instant at) {
        ringUntil(at);
        return hears(held, at);
    }

    /** The same, whatever was heard before. */
    Outcome hears(InterviewHeld held, Instant at) {
        long place = held.notice().noticeId().getLeastSignificantBits();
        var envelope = new Input.Envelope(new UUID(7, place), typeOf(InterviewHeld.class), TELLER, held.heldAt());
        return give(new Input.Interviewed(held, place, envelope), at);
    }

    Outcome acknowledges(String rule, String scope, String at) {
        ringUntil(Times.at(at));
        return give(new Input.Acknowledged(escalation(rule).id(), scope, scope, null), Times.at(at));
    }

    Outcome fulfils(String rule, String doneAt, String at) {
        return fulfils(rule, "370000", doneAt, at);
    }

    Outcome fulfils(String rule, String desk, String doneAt, String at) {
        ringUntil(Times.at(at));
        return give(
                new Input.Fulfilled(clock(rule).id(), Times.at(doneAt), "officer", desk, "WRITTEN", null),
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
            case Decision.Told fact -> told.add(Wording.line(fact.fact()));
            case Decision.SupervisionProposed _ -> told.add("supervision proposed");
            case Decision.SeriesJoined _, Decision.SceneShown _, Decision.StandingShown _ -> {}
            case Decision.TimerSet set -> timers.put(set.alarm().id(), set.alarm());
            case Decision.TimerCancelled cancelled -> timers.remove(cancelled.timerId());
            case Decision.Refused refused -> told.add("refused " + refused.why());
        }
    }
}
