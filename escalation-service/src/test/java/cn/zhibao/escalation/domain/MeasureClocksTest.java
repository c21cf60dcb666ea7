package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.events.contract.Subject;
import org.junit.jupiter.api.Test;

/** Measures are done by the day that their plan names and looked at (整改措施逐条到期), or somebody is called. */
class MeasureClocksTest {

    private final MeasureScene measure = new MeasureScene(Times.at("2026-03-30 10:00"), Times.at("2026-04-21 00:00"));
    private final Story story = measure.story;

    @Test
    void one_that_is_done_and_looked_at_in_time_calls_nobody() {
        // when
        measure.done(Times.at("2026-04-20 23:59"));
        measure.reviewed(true, Times.at("2026-04-27 09:00"));
        story.passes("2026-12-31 00:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-MEASURE opened, 03-30 10:00 to 04-21 00:00",
                        "CN-MEASURE at 50 %",
                        "CN-MEASURE at 80 %",
                        "CN-MEASURE-REVIEW opened, 04-20 23:59 to 05-08 00:00",
                        "CN-MEASURE met 04-20 23:59, in time",
                        "CN-MEASURE-REVIEW met 04-27 09:00, in time");
    }

    @Test
    void one_that_is_not_done_by_its_day_is_called_for_until_it_is() {
        // given
        story.news();
        // when
        story.passes("2026-04-21 05:00");
        measure.late(Times.at("2026-04-21 00:00"), Times.at("2026-04-21 05:30"));
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-MEASURE at 50 %",
                        "CN-MEASURE at 80 %",
                        "CN-MEASURE breached",
                        "CN-MEASURE calls 370302 duty-officer for CLOCK_BREACHED",
                        "CN-MEASURE goes on to 370300 duty-officer for CLOCK_BREACHED");
        assertThat(story.clock("CN-MEASURE").facts().to()).isEqualTo("ISSUER");
        assertThat(story.escalation("CN-MEASURE").facts().summary()).satisfies(summary -> {
            assertThat(summary.subject()).isEqualTo(Subject.MEASURE);
            assertThat(summary.number()).isEqualTo("淄建督〔2026〕1号-3");
            assertThat(summary.projectName()).isEqualTo("测试项目");
        });
        // when
        measure.done(Times.at("2026-04-21 06:00"));
        measure.reviewed(true, Times.at("2026-04-21 09:00"));
        story.passes("2026-12-31 00:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-MEASURE-REVIEW opened, 04-21 06:00 to 05-09 00:00",
                        "CN-MEASURE met 04-21 06:00, after the breach",
                        "CN-MEASURE-REVIEW met 04-21 09:00, in time");
    }

    @Test
    void one_that_is_returned_is_done_again_in_five_working_days_and_looked_at_anew() {
        // given
        measure.done(Times.at("2026-03-31 09:00"));
        story.news();
        // when
        measure.reviewed(false, Times.at("2026-03-31 16:00"));
        assertThat(story.clock("CN-MEASURE-AGAIN")).isInstanceOf(Clock.Running.class);
        measure.done(Times.at("2026-04-02 09:00"));
        measure.reviewed(false, Times.at("2026-04-02 16:00"));
        story.passes("2026-04-11 00:01");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-MEASURE-AGAIN opened, 03-31 16:00 to 04-09 00:00",
                        "CN-MEASURE-REVIEW met 03-31 16:00, in time",
                        "CN-MEASURE-REVIEW opened, 04-02 09:00 to 04-18 00:00",
                        "CN-MEASURE-AGAIN met 04-02 09:00, in time",
                        "CN-MEASURE-AGAIN opened, 04-02 16:00 to 04-11 00:00",
                        "CN-MEASURE-REVIEW met 04-02 16:00, in time",
                        "CN-MEASURE-AGAIN at 50 %",
                        "CN-MEASURE-AGAIN at 80 %",
                        "CN-MEASURE-AGAIN breached",
                        "CN-MEASURE-AGAIN calls 370302 duty-officer for CLOCK_BREACHED");
    }

    @Test
    void one_that_is_told_late_was_called_for_and_is_met_when_it_was_done() {
        // when
        measure.done(Times.at("2026-04-20 23:59"), Times.at("2026-04-21 00:30"));
        // then
        assertThat(story.news())
                .endsWith(
                        "CN-MEASURE-REVIEW opened, 04-21 00:30 to 05-09 00:00",
                        "CN-MEASURE met 04-20 23:59, after the breach");
    }

    @Test
    void an_issuer_who_does_not_look_at_what_is_done_is_called_too() {
        // given
        measure.done(Times.at("2026-03-31 09:00"));
        story.news();
        // when
        story.passes("2026-04-16 00:01");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-MEASURE-REVIEW at 80 %",
                        "CN-MEASURE-REVIEW breached", "CN-MEASURE-REVIEW calls 370300 duty-officer for CLOCK_BREACHED");
    }

    @Test
    void when_the_matter_is_over_nothing_is_owed_any_more() {
        // when
        measure.reviewed(true, Times.at("2026-04-02 16:00"));
        story.passes("2026-12-31 00:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-MEASURE opened, 03-30 10:00 to 04-21 00:00", "CN-MEASURE met 04-02 16:00, in time");
    }

    @Test
    void what_was_done_before_the_plan_was_filed_is_in_time() {
        // when
        measure.done(Times.at("2026-03-29 09:00"), Times.at("2026-03-31 09:00"));
        // then
        assertThat(story.news()).contains("CN-MEASURE met 03-30 10:00, in time");
    }
}
