package cn.zhibao.escalation.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.Setting;
import cn.zhibao.escalation.domain.Story;
import cn.zhibao.escalation.domain.audit.Finding.Kind;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.simulation.Recorded;
import cn.zhibao.escalation.domain.simulation.Simulation;
import cn.zhibao.escalation.domain.simulation.Witness;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.ClockBreached;
import cn.zhibao.events.contract.EscalationAdvanced;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationRaised;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static final Instant START = Times.at("2026-03-02 09:00");
    private static final Instant END = START.plus(Duration.ofHours(3));
    private static final Duration TOLERANCE = Duration.ofSeconds(10);
    private static final Setting SETTING = new Setting(Story.POLICY, Roster.EVERYWHERE, Story.CALENDAR);
    private static final Samples.Accident DEATH =
            Samples.Accident.reported("2026-03-02 09:00").deaths(1);

    private final List<Finding> found = new ArrayList<>();
    private Instant judgedFrom = START.minus(Duration.ofDays(1));
    private Instant heardAt = START;

    @Test
    void nothing_is_found_when_everything_was_told_in_time() {
        // given
        List<Told> told = toldInTime();
        // when
        Reckoning reckoning = audits(told);
        // then
        assertThat(found).isEmpty();
        assertThat(told).hasSizeGreaterThan(10);
        assertThat(reckoning.agreed()).isEqualTo(told.size());
        assertThat(reckoning.open()).isZero();
    }

    @Test
    void what_was_not_told_is_missing_by_its_name_and_time() {
        // given
        List<Told> told = toldInTime();
        Told breach = first(told, ClockBreached.class);
        told.remove(breach);
        // when
        audits(told);
        // then
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.MISSING);
            assertThat(finding.sign()).isEqualTo(Sign.of(breach.fact()));
            assertThat(finding.expectedAt()).isEqualTo(breach.recordedAt());
            assertThat(finding.lateAfter()).isEqualTo(breach.recordedAt().plus(TOLERANCE));
            assertThat(finding.toldAt()).isNull();
        });
    }

    @Test
    void what_comes_just_in_time_is_right_and_a_moment_later_is_late() {
        // given
        List<Told> told = toldInTime();
        Told first = first(told, EscalationAdvanced.class);
        // when
        audits(with(told, first, each -> arriving(each, TOLERANCE)));
        List<Finding> inTime = List.copyOf(found);
        audits(with(told, first, each -> arriving(each, TOLERANCE.plusMillis(1))));
        // then
        assertThat(inTime).isEmpty();
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.LATE);
            assertThat(finding.toldAt())
                    .isEqualTo(first.recordedAt().plus(TOLERANCE).plusMillis(1));
        });
    }

    @Test
    void what_follows_from_a_fact_that_comes_late_may_come_after_it() {
        // given
        heardAt = START.plus(Duration.ofMinutes(50));
        List<Told> told = new ArrayList<>();
        toldInTime().forEach(each -> told.add(each.recordedAt().isBefore(heardAt) ? recordedAt(each, heardAt) : each));
        // when
        audits(told);
        // then
        assertThat(found).isEmpty();
    }

    @Test
    void one_decision_under_two_ids_is_doubled_and_a_record_that_is_sent_twice_is_not() {
        // given
        List<Told> told = toldInTime();
        Told raised = first(told, EscalationRaised.class);
        UUID other = UUID.randomUUID();
        // when
        told.add(raised);
        audits(told);
        List<Finding> sentTwice = List.copyOf(found);
        told.add(new Told(other, raised.recordedAt(), raised.arrivedAt(), raised.fact()));
        audits(told);
        // then
        assertThat(sentTwice).isEmpty();
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.DOUBLED);
            assertThat(finding.eventIds()).containsExactly(raised.eventId(), other);
        });
    }

    @Test
    void what_is_decided_twice_is_told_twice() {
        // given
        List<Outcome> outcomes = new ArrayList<>();
        decide(new Witness() {
            @Override
            public void decided(Instant moment, Outcome outcome) {
                outcomes.add(outcome);
            }

            @Override
            public void forgotten(CaseFile last, Instant endedAt) {}
        });
        Outcome once = outcomes.getFirst();
        Reckoning reckoning = new Reckoning(TOLERANCE, judgedFrom, found::add);
        // when
        for (int i = 0; i < 2; i++) {
            Instant at = START.plusSeconds(i);
            reckoning.decided(at, once);
            once.decisions().stream()
                    .filter(Decision.Told.class::isInstance)
                    .map(Decision.Told.class::cast)
                    .forEach(made -> reckoning.told(new Told(UUID.randomUUID(), at, at, made.fact())));
        }
        reckoning.judge(END);
        // then
        assertThat(found).isEmpty();
        assertThat(reckoning.agreed()).isPositive().isEven();
        assertThat(reckoning.open()).isZero();
    }

    @Test
    void what_nothing_asked_for_is_unexpected() {
        // given
        List<Told> told = toldInTime();
        EscalationFacts call =
                ((EscalationRaised) first(told, EscalationRaised.class).fact()).escalation();
        var further = new EscalationAdvanced(changed(call, 99, call.acknowledgeBy()));
        told.add(new Told(UUID.randomUUID(), START.plusSeconds(60), START.plusSeconds(60), further));
        // when
        audits(told);
        // then
        assertThat(found).extracting(Finding::kind).containsExactly(Kind.UNEXPECTED);
        assertThat(found).extracting(Finding::sign).containsExactly(Sign.of(further));
    }

    @Test
    void what_says_something_else_is_different() {
        // given
        List<Told> told = toldInTime();
        Told raised = first(told, EscalationRaised.class);
        EscalationFacts call = ((EscalationRaised) raised.fact()).escalation();
        var delayed = new EscalationRaised(
                changed(call, call.step(), call.acknowledgeBy().plusSeconds(1)));
        // when
        audits(with(told, raised, each -> new Told(each.eventId(), each.recordedAt(), each.arrivedAt(), delayed)));
        // then
        assertThat(found).extracting(Finding::kind).containsExactly(Kind.DIFFERENT);
    }

    @Test
    void what_was_due_long_before_the_audit_began_is_not_judged() {
        // given
        judgedFrom = END;
        // when
        audits(List.of());
        // then
        assertThat(found).isEmpty();
    }

    @Test
    void decisions_about_unknown_cases_are_counted_and_forgotten() {
        // given
        Reckoning reckoning = new Reckoning(TOLERANCE, judgedFrom, found::add);
        // when
        toldInTime().forEach(reckoning::told);
        int waiting = reckoning.open();
        reckoning.judge(END.plusSeconds(60));
        // then
        assertThat(found).isEmpty();
        assertThat(waiting).isPositive();
        assertThat(reckoning.open()).isZero();
        assertThat(reckoning.notJudged()).isEqualTo(waiting);
        assertThat(reckoning.cases()).isZero();
    }

    private Reckoning audits(List<Told> told) {
        Reckoning reckoning = new Reckoning(TOLERANCE, judgedFrom, found::add);
        reckoning.heard(DEATH.id(), heardAt);
        told.forEach(reckoning::told);
        decide(reckoning);
        reckoning.judge(END.plusSeconds(60));
        return reckoning;
    }

    private static List<Told> toldInTime() {
        List<Told> told = new ArrayList<>();
        decide(new Witness() {
            @Override
            public void decided(Instant moment, Outcome outcome) {
                for (Decision decision : outcome.decisions()) {
                    if (decision instanceof Decision.Told made) {
                        UUID id = new UUID(4, told.size());
                        told.add(new Told(id, moment, moment.plusMillis(50), made.fact()));
                    }
                }
            }

            @Override
            public void forgotten(CaseFile last, Instant endedAt) {}
        });
        return told;
    }

    private static void decide(Witness witness) {
        Simulation simulation = new Simulation(SETTING, "000000", 10, witness);
        simulation.take(new Recorded(1, START, new AccidentReported(DEATH.facts(), List.of())));
        simulation.passTime(END);
    }

    private static Told first(List<Told> told, Class<?> kind) {
        return told.stream()
                .filter(each -> kind.isInstance(each.fact()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Told> with(List<Told> told, Told one, UnaryOperator<Told> change) {
        return told.stream()
                .map(each -> each.equals(one) ? change.apply(each) : each)
                .toList();
    }

    private static Told arriving(Told told, Duration after) {
        return new Told(told.eventId(), told.recordedAt(), told.recordedAt().plus(after), told.fact());
    }

    private static Told recordedAt(Told told, Instant at) {
        return new Told(told.eventId(), at, at, told.fact());
    }

    private static EscalationFacts changed(EscalationFacts f, int step, Instant acknowledgeBy) {
        return new EscalationFacts(
                f.escalationId(),
                f.caseId(),
                f.kind(),
                f.rule(),
                f.packVersion(),
                f.level(),
                f.desk(),
                step,
                f.raisedAt(),
                acknowledgeBy,
                f.acknowledgedAt(),
                f.acknowledgedBy(),
                f.legalDueAt(),
                f.clockId(),
                f.target(),
                f.summary(),
                f.region(),
                f.exercise(),
                f.progress());
    }
}
