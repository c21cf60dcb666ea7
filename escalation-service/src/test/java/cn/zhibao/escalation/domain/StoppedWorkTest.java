package cn.zhibao.escalation.domain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Stopped;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.ResumeRefused;
import cn.zhibao.events.contract.ResumeRequested;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.SuspicionKind;
import cn.zhibao.events.contract.WorkResumed;
import cn.zhibao.events.contract.WorkStopped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Work stands still (停工) until a request to go on is passed: who has to look at it, and for how long at most it stands. */
class StoppedWorkTest {

    private static final HazardFacts HAZARD =
            Samples.hazard(HazardLevel.GENERAL, "2026-03-28 08:00", "2026-03-28 09:00", "2026-04-20 00:00");
    private static final HazardFacts STOPPED =
            Stopped.ordered(HAZARD, StopMeasure.STOP_WORK, Times.at("2026-03-28 10:00"));

    private static Story stopped() {
        Story story = new Story(HAZARD.hazardId());
        story.fact(new HazardFound(HAZARD), HAZARD.reportedAt());
        story.fact(new WorkStopped(STOPPED), Times.at("2026-03-28 10:00"));
        return story;
    }

    private static void asks(Story story, String at) {
        story.fact(new ResumeRequested(Stopped.asks(STOPPED, Times.at(at))), Times.at(at));
    }

    private static void refuses(Story story, String at) {
        story.fact(new ResumeRefused(STOPPED, "限位器未更换"), Times.at(at));
    }

    private static void goesOn(Story story, String at) {
        story.fact(new WorkResumed(Stopped.goesOn(STOPPED), "限位器有效"), Times.at(at));
    }

    private static UUID newest(Story story, String rule) {
        return story.file.clocks().stream()
                .filter(clock -> clock.facts().rule().equals(rule))
                .reduce((_, later) -> later)
                .orElseThrow()
                .id();
    }

    private static Story business(StopMeasure measure, String unit) {
        HazardFacts hazard = Punished.of(unit, HAZARD, false);
        Story story = new Story(HAZARD.hazardId());
        story.fact(new HazardFound(hazard), HAZARD.reportedAt());
        HazardFacts stopped = Stopped.ordered(hazard, measure, Times.at("2026-03-28 10:00"));
        story.fact(new WorkStopped(stopped), Times.at("2026-03-28 10:00"));
        story.fact(
                new ResumeRequested(Stopped.asks(stopped, Times.at("2026-04-01 09:00"))), Times.at("2026-04-01 09:00"));
        assertThat(story.file.suspicions()).isEmpty();
        story.fact(new ResumeRefused(stopped, "仍不具备条件"), Times.at("2026-04-03 15:00"));
        return story;
    }

    @Test
    void who_is_still_unfit_after_business_was_stopped_is_verified_for_closure_once() {
        // when
        Story story = business(StopMeasure.STOP_BUSINESS, Punished.UNIT);
        HazardFacts stopped = Stopped.ordered(
                Punished.of(Punished.UNIT, HAZARD, false), StopMeasure.STOP_BUSINESS, Times.at("2026-03-28 10:00"));
        story.fact(new ResumeRefused(stopped, "仍不具备条件"), Times.at("2026-04-08 15:00"));
        // then
        assertThat(story.file.suspicions()).singleElement().satisfies(found -> {
            assertThat(found.facts().kind()).isEqualTo(SuspicionKind.CLOSURE);
            assertThat(found.facts().rule()).isEqualTo("DET-CLOSURE-UNFIT");
            assertThat(found.facts().basis()).contains("第一百一十三条第二项");
            assertThat(found.facts().evidence())
                    .extracting(each -> each.name() + " " + each.value())
                    .containsExactly(
                            "hazard.enterprise " + Punished.UNIT,
                            "hazard.resumeRefused true",
                            "hazard.stopMeasure STOP_BUSINESS");
        });
        assertThat(story.toldOf("DET-CLOSURE-UNFIT calls 370300")).hasSize(1);
    }

    @Test
    void another_order_is_reviewed_anew_and_none_is_left_when_business_goes_on() {
        // given
        Story story = business(StopMeasure.STOP_BUSINESS, Punished.UNIT);
        assertThat(refusedSince(story)).isEqualTo(Times.at("2026-04-03 15:00"));
        HazardFacts hazard = Punished.of(Punished.UNIT, HAZARD, false);
        // when
        Instant again = Times.at("2026-04-09 10:00");
        story.fact(new WorkStopped(Stopped.ordered(hazard, StopMeasure.STOP_BUSINESS, again)), again);
        // then
        assertThat(refusedSince(story)).isNull();
        // when
        story.fact(
                new ResumeRefused(Stopped.ordered(hazard, StopMeasure.STOP_BUSINESS, again), "x"),
                Times.at("2026-04-10 10:00"));
        assertThat(refusedSince(story)).isEqualTo(Times.at("2026-04-10 10:00"));
        story.fact(
                new WorkResumed(Stopped.goesOn(Stopped.ordered(hazard, StopMeasure.STOP_BUSINESS, again)), "x"),
                Times.at("2026-04-11 10:00"));
        // then
        assertThat(refusedSince(story)).isNull();
    }

    private static @Nullable Instant refusedSince(Story story) {
        return ((Facts.OfHazard) requireNonNull(story.file.facts())).resumeRefusedSince();
    }

    @ParameterizedTest
    @CsvSource({"STOP_WORK, 91350100M000100Y43", "CUT_POWER, 91350100M000100Y43", "STOP_BUSINESS, ' '"})
    void a_stop_of_work_is_none_of_business_and_a_unit_without_a_code_cannot_be_named(
            StopMeasure measure, String unit) {
        assertThat(business(measure, unit).file.suspicions()).isEmpty();
    }

    @Test
    void each_request_to_go_on_is_reviewed_for_itself_and_the_stop_ends_when_one_is_passed() {
        // given
        Story story = stopped();
        // when
        asks(story, "2026-04-01 09:00");
        refuses(story, "2026-04-03 15:00");
        asks(story, "2026-04-08 09:00");
        goesOn(story, "2026-04-10 11:00");
        story.passes("2027-06-01 00:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-STOP opened, 03-28 10:00 to 09-25 00:00",
                        "CN-RESUME opened, 04-01 09:00 to 04-12 00:00",
                        "CN-RESUME met 04-03 15:00, in time",
                        "CN-RESUME opened, 04-08 09:00 to 04-19 00:00",
                        "CN-RESUME met 04-10 11:00, in time",
                        "CN-STOP met 04-10 11:00, in time");
    }

    @Test
    void a_request_that_nobody_reviews_in_ten_days_calls_the_city_until_somebody_does() {
        // given
        Story story = stopped();
        asks(story, "2026-04-01 09:00");
        story.news();
        // when
        story.passes("2026-04-12 00:01");
        refuses(story, "2026-04-12 07:00");
        story.passes("2026-04-14 00:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-RESUME at 80 %",
                        "CN-RESUME breached",
                        "CN-RESUME calls 370300 duty-leader for CLOCK_BREACHED",
                        "CN-RESUME met 04-12 07:00, after the breach");
    }

    @Test
    void more_time_for_the_review_is_asked_for_in_the_county_and_given_by_the_city() {
        // given
        Story story = stopped();
        asks(story, "2026-04-01 09:00");
        story.news();
        UUID clock = newest(story, "CN-RESUME");
        Input wish = new Input.ExtensionAsked(clock, Times.at("2026-04-20 00:00"), "专家未到", "inspector", "370302");
        // when
        story.give(wish, Times.at("2026-04-02 09:00"));
        story.give(new Input.ExtensionDecided(clock, true, "同意", "leader", "370302"), Times.at("2026-04-02 10:00"));
        story.give(new Input.ExtensionDecided(clock, true, "同意", "leader", "370300"), Times.at("2026-04-02 11:00"));
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-RESUME more time is asked for until 04-20 00:00",
                        "refused APPROVER_TOO_LOW",
                        "CN-RESUME extended from 04-12 00:00 to 04-20 00:00");
    }

    @Test
    void work_that_stands_still_for_half_a_year_is_told_to_the_city() {
        // given
        Story story = stopped();
        story.news();
        // when
        story.passes("2026-09-25 00:01");
        goesOn(story, "2026-09-25 07:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-STOP at 50 %",
                        "CN-STOP at 80 %",
                        "CN-STOP breached",
                        "CN-STOP calls 370300 duty-officer for CLOCK_BREACHED",
                        "CN-STOP met 09-25 07:00, after the breach");
    }

    @Test
    void a_harder_order_has_the_time_of_the_first_one_and_answers_a_request_that_waited() {
        // given
        Story story = stopped();
        asks(story, "2026-04-01 09:00");
        story.news();
        // when
        harder(story, StopMeasure.CUT_POWER, "2026-04-02 09:00");
        story.passes("2026-04-30 00:00");
        // then
        assertThat(story.news()).containsExactly("CN-RESUME met 04-02 09:00, in time");
        assertThat(story.clock("CN-STOP")).isInstanceOf(Clock.Running.class);
    }

    @Test
    void a_unit_that_is_closed_is_not_expected_to_go_on() {
        // given
        Story story = stopped();
        story.news();
        // when
        harder(story, StopMeasure.CLOSE, "2026-04-02 09:00");
        story.passes("2026-12-01 00:00");
        // then
        assertThat(story.news()).containsExactly("CN-STOP met 04-02 09:00, in time");
    }

    @Test
    void a_case_that_ends_waits_neither_for_a_review_nor_for_work_to_go_on() {
        // given
        Story story = stopped();
        asks(story, "2026-04-01 09:00");
        story.news();
        // when
        HazardFacts withdrawn = Samples.at(HAZARD, HazardStage.WITHDRAWN, null, Times.at("2026-04-02 09:00"));
        story.fact(new HazardClosed(withdrawn), Times.at("2026-04-02 09:00"));
        story.passes("2026-12-01 00:00");
        // then
        assertThat(story.news())
                .containsExactly("CN-RESUME met 04-02 09:00, in time", "CN-STOP met 04-02 09:00, in time");
    }

    @Test
    void work_that_is_stopped_again_has_a_new_time() {
        // given
        Story story = stopped();
        goesOn(story, "2026-04-10 11:00");
        story.news();
        // when
        harder(story, StopMeasure.STOP_WORK, "2026-05-01 09:00");
        // then
        assertThat(story.news()).containsExactly("CN-STOP opened, 05-01 09:00 to 10-29 00:00");
    }

    private static void harder(Story story, StopMeasure measure, String at) {
        story.fact(new WorkStopped(Stopped.ordered(HAZARD, measure, Times.at(at))), Times.at(at));
    }
}
