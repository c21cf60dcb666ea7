package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.SupervisionConsequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Listed supervision (挂牌督办) from the listing to its end. */
class SupervisionStoryTest {

    @Test
    void a_listed_hazard_is_treated_reviewed_and_lifted() {
        // given
        Listed story = Listed.hazard();
        story.news();
        // when
        story.treats().applies().reviews(true).lifts();
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-LISTING taken by leader",
                        "listed by 370300",
                        "CN-LISTED-HAZARD opened, 04-01 01:01 to 05-01 00:00",
                        "step PLAN_REVIEWED",
                        "step TREATED",
                        "step SELF_ACCEPTED",
                        "step OPINION_GIVEN",
                        "lift applied for in round 1",
                        "CN-REVIEW-HAZARD opened, 04-01 01:06 to 04-17 00:00",
                        "CN-LISTED-HAZARD met 04-01 01:06, in time",
                        "review passed",
                        "CN-REVIEW-HAZARD met 04-01 01:07, in time",
                        "lifted");
        story.passes("2026-12-01 00:00");
        assertThat(story.story.toldOf("LISTED")).isEmpty();
    }

    @Test
    void what_fails_the_review_goes_on_under_the_next_number_and_a_new_deadline() {
        // given
        Listed story = Listed.hazard().treats().applies().reviews(false);
        story.news();
        // when
        story.proceeds("370300", "2026-05-20 00:00");
        story.stepsOfTreatment().applies();
        // then
        assertThat(story.news())
                .startsWith(
                        "continued as GP-H-2026-000001-2 by 370300 until 05-20 00:00",
                        "CN-LISTED-HAZARD opened, 04-01 01:08 to 05-20 00:00",
                        "step PLAN_REVIEWED")
                .endsWith(
                        "lift applied for in round 2",
                        "CN-REVIEW-HAZARD opened, 04-01 01:13 to 04-17 00:00",
                        "CN-LISTED-HAZARD met 04-01 01:13, in time");
    }

    @Test
    void a_deadline_that_passes_proposes_consequences_and_calls_the_province() {
        // given
        Listed story = Listed.hazard().lists("2026-04-10 00:00");
        story.news();
        // when
        story.passes("2026-04-10 00:01");
        // then
        assertThat(story.story.toldOf("CN-LISTED-HAZARD"))
                .containsExactly(
                        "CN-LISTED-HAZARD at 50 %",
                        "CN-LISTED-HAZARD at 80 %",
                        "CN-LISTED-HAZARD breached",
                        "CN-LISTED-HAZARD calls 370000 duty-leader for CLOCK_BREACHED");
        assertThat(story.story.toldOf("overdue"))
                .containsExactly("overdue, proposed: [STOP_WORK, INTERVIEW, PERMIT_SUSPENSION, RAISE_TO_PROVINCE]");
        assertThat(story.supervision()).isInstanceOf(Supervision.Listed.class);
    }

    @Test
    void the_province_that_continues_a_late_listing_raises_it_to_itself() {
        // given
        Listed story = Listed.hazard().lists("2026-04-10 00:00");
        story.passes("2026-04-11 00:00");
        story.news();
        // when
        story.proceeds("370000", "2026-05-01 00:00");
        story.passes("2026-05-01 00:01");
        // then
        Supervision.Listed listed = (Supervision.Listed) story.supervision();
        assertThat(listed.facts().level()).isEqualTo(Level.PROVINCE);
        assertThat(listed.progress().round()).isEqualTo(2);
        assertThat(listed.progress().proposals()).doesNotContain(SupervisionConsequence.RAISE_TO_PROVINCE);
        assertThat(story.story.toldOf("CN-LISTED-HAZARD opened"))
                .containsExactly("CN-LISTED-HAZARD opened, 04-11 00:01 to 05-01 00:00");
        assertThat(story.story.toldOf("overdue")).hasSize(1);
    }

    @Test
    void a_review_that_is_not_done_in_ten_working_days_calls_the_province() {
        // given
        Listed story = Listed.hazard().treats().applies();
        story.news();
        // when
        story.passes("2026-04-17 00:01");
        // then
        assertThat(story.story.toldOf("CN-REVIEW-HAZARD"))
                .containsExactly(
                        "CN-REVIEW-HAZARD at 80 %",
                        "CN-REVIEW-HAZARD breached", "CN-REVIEW-HAZARD calls 370000 duty-leader for CLOCK_BREACHED");
    }

    @Test
    void an_application_after_the_deadline_is_late_and_stays_late() {
        // given
        Listed story = Listed.hazard().lists("2026-04-10 00:00").stepsOfTreatment();
        story.passes("2026-04-11 00:00");
        // when
        story.applies();
        // then
        assertThat(story.story.clock("CN-LISTED-HAZARD")).isInstanceOf(Clock.Met.class);
        assertThat(story.story.clock("CN-LISTED-HAZARD").facts().breachedAt()).isNotNull();
        assertThat(((Supervision.Ordered) story.supervision()).progress().overdueSince())
                .isEqualTo(Times.at("2026-04-10 00:00"));
    }

    @Test
    void a_supervised_accident_has_sixty_days_from_its_occurrence_and_no_steps_of_treatment() {
        // given
        Listed story = Listed.accident(reported("2026-03-28 10:00").deaths(1), "2026-03-28 12:00");
        story.passes("2026-03-30 00:00");
        story.news();
        // when
        story.order(new Order.Listing(story.directId(), "370000", null, "查处督办", "leader"), "2026-03-30 09:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "listed by 370000",
                        "CN-LISTED-ACCIDENT opened, 03-30 09:00 to 05-28 00:00",
                        "CN-PROPOSE-ACCIDENT met 03-30 09:00, in time");
        story.passes("2026-05-28 00:01");
        assertThat(story.story.toldOf("overdue")).containsExactly("overdue, proposed: [INTERVIEW]");
        assertThat(story.order(
                                new Order.LiftApplication(story.directId(), "inspector", "370302", "书面报告"),
                                "2026-05-28 09:00")
                        .refusal())
                .isNull();
        assertThat(story.supervision()).isInstanceOf(Supervision.LiftApplied.class);
    }

    @Test
    void the_treatment_of_an_accident_is_its_investigation() {
        Listed story = Listed.accident(reported("2026-03-28 10:00").deaths(1), "2026-03-28 12:00");
        story.order(new Order.Listing(story.directId(), "370000", null, "查处督办", "leader"), "2026-03-30 09:00");
        Outcome outcome = story.order(
                new Order.Step(
                        story.directId(),
                        cn.zhibao.events.contract.SupervisionStep.PLAN_REVIEWED,
                        "inspector",
                        "370302",
                        "x"),
                "2026-03-30 09:01");
        assertThat(outcome.refusal()).isEqualTo(Refusal.NO_TREATMENT_STEPS);
    }

    @ParameterizedTest(name = "until {0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-09-29 00:00, -
            2026-09-29 00:01, DEADLINE_TOO_LATE
            2026-04-01 01:00, DEADLINE_NOT_AHEAD
            -,                -
            """)
    void a_deadline_lies_ahead_and_within_what_the_rules_allow(
            @org.jspecify.annotations.Nullable String rectifyBy, Refusal refusal) {
        Listed story = Listed.hazard();
        Outcome outcome = story.order(
                new Order.Listing(
                        story.supervision().id(),
                        "370300",
                        rectifyBy == null ? null : Times.at(rectifyBy),
                        "逾期",
                        "leader"),
                "2026-04-01 01:00");
        assertThat(outcome.refusal()).isEqualTo(refusal);
    }
}
