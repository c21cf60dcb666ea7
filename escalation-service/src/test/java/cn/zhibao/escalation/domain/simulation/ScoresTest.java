package cn.zhibao.escalation.domain.simulation;

import static cn.zhibao.escalation.Punished.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Stopped;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.SeriesQuestion;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardGraded;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.PatternRuled;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionRuling;
import cn.zhibao.events.contract.SuspicionVerdict;
import cn.zhibao.events.contract.WorkStopped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the points that a unit lost by facts of several kinds are so many that its conditions have to be looked at. */
class ScoresTest extends ScoreScene {

    private static final String OTHER = "9144030071526726XG";

    /** Of the sample accidents. */
    private static final String BUILDER = "91370302MA3C000001";

    @Test
    void the_fact_that_makes_the_points_so_many_is_told_with_all_that_cost_some() {
        // given
        UUID first = punished(Times.at("2026-01-10 09:00"));
        HazardFacts hazard = found(UNIT, HazardLevel.MAJOR);
        tell(2, new RectificationOverdue(Samples.at(hazard, HazardStage.RECTIFYING, now, null), now));
        punished(Times.at("2026-05-10 09:00"));
        assertThat(suspected()).as("30 points").isEmpty();
        // when
        UUID last = punished(Times.at("2026-05-20 09:00"));
        // then
        assertThat(suspected()).singleElement().satisfies(found -> {
            assertThat(found.caseId()).isEqualTo(last);
            assertThat(found.rule()).isEqualTo("DET-CONDITIONS");
            assertThat(found.desk()).isEqualTo("370300");
            assertThat(found.summary().subject()).isEqualTo(Subject.PENALTY);
            assertThat(found.ruleBy()).isNotNull();
            assertThat(evidence(found))
                    .containsExactly(
                            "same.ENTERPRISE " + UNIT,
                            "score 60",
                            "lost 40",
                            "threshold 40",
                            "withinDays 365",
                            "count 5",
                            "lost.PENALTY 10 (2026-01-10)",
                            "lost.PENALTY 10 (2026-05-10)",
                            "lost.PENALTY 10 (2026-05-20)",
                            "lost.MAJOR_HAZARD 5 (2026-06-01)",
                            "lost.RECTIFICATION_OVERDUE 5 (2026-06-01)");
            assertThat(found.evidence().get(6).caseId()).isEqualTo(first);
            assertThat(found.evidence().get(8).caseId()).isNull();
            assertThat(found.evidence().getLast().caseId()).isEqualTo(hazard.hazardId());
        });
    }

    @Test
    void whatever_its_kind_the_fact_that_becomes_known_last_carries_it() {
        // given
        punished(BUILDER, Times.at("2026-05-10 09:00"));
        HazardFacts hazard = found(BUILDER, HazardLevel.GENERAL);
        tell(2, new WorkStopped(Stopped.ordered(hazard, StopMeasure.STOP_WORK, now)));
        filed(1);
        assertThat(suspected()).as("35 points").isEmpty();
        // when
        tell(
                3,
                new HazardGraded(
                        Stopped.ordered(Samples.graded(hazard), StopMeasure.STOP_WORK, now), HazardLevel.GENERAL));
        // then
        assertThat(suspected()).extracting(SuspicionFacts::caseId).containsExactly(hazard.hazardId());
    }

    @ParameterizedTest(name = "{0} dead")
    @CsvSource({"0, 85", "2, 85", "3, 60", "9, 60", "10, 40", "30, 40"})
    void an_accident_costs_the_points_of_its_grade_and_of_those_below_at_once(int deaths, int left) {
        // when
        Samples.Accident accident = filed(deaths);
        // then
        assertThat(suspected())
                .extracting(found -> found.caseId() + evidence(found).get(1))
                .isEqualTo(left > 60 ? List.of() : List.of(accident.id() + "score " + left));
    }

    @Test
    void an_accident_that_becomes_graver_costs_the_points_between() {
        // given
        punished(BUILDER, Times.at("2026-05-10 09:00"));
        Samples.Accident accident = filed(2);
        // when
        tell(2, new AccidentRegraded(accident.deaths(3).facts(), Grade.ORDINARY, Grade.LARGER));
        // then
        assertThat(suspected())
                .singleElement()
                .satisfies(found -> assertThat(evidence(found))
                        .contains("lost 50", "lost.ACCIDENT 15 (2026-06-01)", "lost.LARGER_ACCIDENT 25 (2026-06-01)"));
    }

    @Test
    void while_the_points_stay_so_many_no_other_case_carries_it_and_after_some_have_lapsed_the_next_one_does() {
        // given: of five penalties two lapse soon
        Instant old = TOLD.minus(Duration.ofDays(364));
        punished(old);
        punished(old);
        punished(TOLD);
        UUID fourth = punished(TOLD);
        punished(TOLD);
        assertThat(suspected()).extracting(SuspicionFacts::caseId).containsExactly(fourth);
        // when
        now = TOLD.plus(Duration.ofDays(5));
        UUID sixth = punished(now);
        // then
        assertThat(suspected()).extracting(SuspicionFacts::caseId).containsExactly(fourth, sixth);
    }

    @ParameterizedTest(name = "{0} ms before the last one")
    @CsvSource({"0, true", "1, false"})
    void a_fact_counts_to_the_last_moment_of_its_days(long early, boolean counts) {
        // given
        Instant last = TOLD.plus(Duration.ofMinutes(3));
        punished(last.minus(Duration.ofDays(365)).minusMillis(early));
        punished(TOLD);
        punished(TOLD);
        // when
        assertThat(now).isEqualTo(last);
        punished(TOLD);
        // then
        assertThat(suspected()).hasSize(counts ? 1 : 0);
    }

    @Test
    void a_fact_that_has_lapsed_when_it_becomes_known_costs_nothing() {
        // given
        punished(TOLD);
        punished(TOLD);
        punished(TOLD);
        // when
        punished(now.minus(Duration.ofDays(365)).minusMillis(1));
        // then
        assertThat(suspected()).isEmpty();
    }

    @Test
    void what_becomes_known_late_counts_from_its_own_moment() {
        // given: a penalty of half a year ago is told last
        punished(TOLD);
        punished(TOLD);
        punished(TOLD);
        // when
        UUID late = punished(TOLD.minus(Duration.ofDays(180)));
        // then
        assertThat(suspected()).extracting(SuspicionFacts::caseId).containsExactly(late);
    }

    @Test
    void exercises_other_units_other_laws_and_what_has_no_code_cost_the_unit_nothing() {
        // given
        punished(TOLD);
        punished(TOLD);
        punished(TOLD);
        // when
        punished(OTHER, TOLD);
        punished(" ", TOLD);
        PenaltyFacts other = Punished.penalty(next(), UNIT, TOLD, now);
        tell(1, new PenaltyDecided(Punished.underOtherLaw(other)));
        for (int i = 0; i < 3; i++) {
            HazardFacts drill = Punished.of(UNIT, Punished.hazard(next(), UNIT, HazardLevel.MAJOR, now), true);
            tell(1, new HazardFound(drill));
        }
        // then
        assertThat(suspected()).isEmpty();
    }

    @Test
    void exercises_are_added_among_themselves() {
        // when
        for (int i = 0; i < 8; i++) {
            HazardFacts drill = Punished.of(UNIT, Punished.hazard(next(), UNIT, HazardLevel.MAJOR, now), true);
            tell(1, new HazardFound(drill));
        }
        // then
        assertThat(suspected())
                .singleElement()
                .satisfies(found -> assertThat(found.exercise()).isTrue());
    }

    @Test
    void in_whatever_order_and_however_often_facts_come_the_same_is_suspected() {
        // given
        punished(TOLD);
        found(UNIT, HazardLevel.MAJOR);
        punished(TOLD);
        punished(TOLD);
        UUID last = found(UNIT, HazardLevel.MAJOR).hazardId();
        List<SuspicionFacts> inOrder = suspected();
        // when
        List<Recorded> twice = new ArrayList<>(history.reversed());
        twice.addAll(history);
        history.clear();
        history.addAll(twice);
        // then
        assertThat(inOrder).extracting(SuspicionFacts::caseId).containsExactly(last);
        assertThat(suspected()).isEqualTo(inOrder);
    }

    @Test
    void facts_of_the_same_moment_are_added_one_after_the_other() {
        // when
        for (int i = 0; i < 5; i++) {
            punished(TOLD);
            now = now.minus(Duration.ofMinutes(1));
        }
        // then
        assertThat(suspected()).extracting(SuspicionFacts::caseId).containsExactly(new UUID(7, 4));
    }

    @Test
    void a_ruling_ends_the_suspicion_and_what_is_lost_further_opens_no_other() {
        // given
        UUID last = filed(3).id();
        SuspicionFacts open = suspected().getFirst();
        SuspicionRuling ruling =
                new SuspicionRuling(SuspicionVerdict.CONFIRMED, "现场核查", "安全生产条件下降", now, "leader", null);
        SuspicionFacts ruled = new SuspicionFacts(
                open.suspicionId(),
                open.caseId(),
                open.kind(),
                open.rule(),
                open.packVersion(),
                open.basis(),
                open.desk(),
                open.suspectedAt(),
                open.evidence(),
                open.ruleBy(),
                open.clockId(),
                ruling,
                open.summary(),
                open.region(),
                open.exercise());
        history.add(new Recorded(Recorded.NEXT, now, new PatternRuled(ruled, now)));
        now = now.plusSeconds(60);
        // when
        punished(BUILDER, TOLD);
        // then
        assertThat(suspected()).singleElement().satisfies(found -> {
            assertThat(found.caseId()).isEqualTo(last);
            assertThat(found.ruling()).isNotNull();
        });
    }

    @Test
    void of_more_facts_than_are_looked_at_there_are_enough_points_whatever_a_case_brings() {
        assertThat(Trigger.Score.THRESHOLD_MAX).isLessThanOrEqualTo(SeriesQuestion.MOST - Trigger.Score.LOSSES_MAX);
    }
}
