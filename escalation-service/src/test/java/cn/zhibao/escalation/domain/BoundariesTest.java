package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class BoundariesTest {

    @ParameterizedTest(name = "told {0}, filed {1}: {2}")
    @CsvFileSource(resources = "/bounds/unit-hour.csv", delimiter = '|')
    void the_unit_has_one_hour_to_report(String informed, String filed, String result) {
        // given
        var accident = reported(filed).informed(informed);
        // when
        Story story = Story.of(accident);
        // then
        assertThat(story.toldOf("CN-1 met").getFirst()).endsWith(result);
    }

    @ParameterizedTest(name = "{0} receipt at {1}: {2}")
    @CsvFileSource(resources = "/bounds/receipts.csv", delimiter = '|')
    void a_receipt_exactly_at_the_limit_is_in_time(String rule, String scope, String at, String result) {
        // given
        Story story = Story.of(reported("2026-03-28 10:00").deaths(1));
        // when
        story.acknowledges(rule, scope, at);
        // then
        assertThat(story.toldOf(rule + " met").getFirst()).endsWith(result);
    }

    @ParameterizedTest(
            name = "{0} deaths, {1} missing, {2} trapped, rescue {3} in {4} open {5}, the province at once: {6}")
    @CsvFileSource(resources = "/bounds/casualties.csv", delimiter = '|', nullValues = "-")
    void casualties_rescue_and_place_decide_which_clocks_run(
            int deaths,
            int missing,
            int trapped,
            @Nullable Boolean rescue,
            String region,
            String rules,
            boolean province) {
        // given
        var accident = reported("2026-03-28 10:00")
                .in(region)
                .hit(new Casualties(deaths, 0, 0, missing, trapped))
                .rescue(rescue);
        // when
        Story story = Story.of(accident);
        // then
        assertThat(String.join(" ", story.rulesWithClocks())).isEqualTo(rules);
        assertThat(story.toldOf("PROVINCIAL_DIRECT_REPORT").isEmpty()).isEqualTo(!province);
    }

    @ParameterizedTest(name = "grade of {0} deaths, city {1}, province {2}: the ministry by {3}")
    @CsvFileSource(resources = "/bounds/ministry.csv", delimiter = '|')
    void the_earlier_of_two_hours_and_the_cap_ends_the_report_to_the_ministry(
            int deaths, String city, String province, String due) {
        // given
        Story story = Story.of(
                reported("2026-03-28 10:00").occurred("2026-03-28 09:00").deaths(deaths));
        // when
        story.acknowledges("CN-3", "370300", city);
        story.acknowledges("CN-4", "370000", province);
        // then
        assertThat(Times.text(story.clock("CN-5").facts().dueAt())).isEqualTo(due);
    }

    @ParameterizedTest(name = "found {0}, filed {1}, the province answers {2}: {3}")
    @CsvFileSource(resources = "/bounds/same-day.csv", delimiter = '|')
    void a_major_hazard_reaches_the_province_before_the_day_ends(
            String found, String filed, String answered, String result) {
        // given
        var hazard = Samples.hazard(HazardLevel.MAJOR, found, filed, "2027-02-01 00:00");
        Story story = new Story(hazard.hazardId());
        story.fact(new HazardFound(hazard), hazard.reportedAt());
        // when
        story.acknowledges("SD-3", "370000", answered);
        // then
        assertThat(story.toldOf("SD-3 met").getFirst()).endsWith(result);
    }

    @ParameterizedTest(name = "at {0} {1} has reached {2} % and is breached: {3}")
    @CsvFileSource(resources = "/bounds/marks.csv", delimiter = '|')
    void warnings_come_at_their_marks_and_the_breach_after_the_limit(
            String until, String rule, int percent, boolean breached) {
        // given
        Story story = Story.of(reported("2026-03-28 10:00").deaths(1));
        // when
        story.passes(until);
        // then
        assertThat(story.toldOf(rule + " at ")).hasSize(percent == 0 ? 0 : percent == 50 ? 1 : 2);
        assertThat(story.clock(rule) instanceof Clock.Breached).isEqualTo(breached);
    }
}
