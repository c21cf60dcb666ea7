package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundariesTest {

    @ParameterizedTest(name = "told {0}, filed {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-28 09:00:00 | 2026-03-28 09:59:59 | in time
            2026-03-28 09:00:00 | 2026-03-28 10:00:00 | in time
            2026-03-28 09:00:00 | 2026-03-28 10:00:01 | after the breach
            2026-03-28 23:30:00 | 2026-03-29 00:30:00 | in time
            2026-03-28 23:30:00 | 2026-03-29 00:30:01 | after the breach
            2026-02-28 23:30:00 | 2026-03-01 00:30:00 | in time
            2026-12-31 23:30:00 | 2027-01-01 00:30:00 | in time
            2026-12-31 23:30:00 | 2027-01-01 00:31:00 | after the breach
            2026-03-28 09:30:00 | 2026-03-28 09:00:00 | in time
            """)
    void the_unit_has_one_hour_to_report(String informed, String filed, String result) {
        // given
        var accident = reported(filed).informed(informed);
        // when
        Story story = Story.of(accident);
        // then
        assertThat(story.toldOf("CN-1 met").getFirst()).endsWith(result);
    }

    @ParameterizedTest(name = "{0} receipt at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            SD-1 | 370000 | 2026-03-28 10:29:59     | in time
            SD-1 | 370000 | 2026-03-28 10:30:00     | in time
            SD-1 | 370000 | 2026-03-28 10:30:00.001 | after the breach
            SD-1 | 370000 | 2026-03-28 10:30:01     | after the breach
            CN-3 | 370300 | 2026-03-28 12:00:00     | in time
            CN-3 | 370300 | 2026-03-28 12:00:01     | after the breach
            """)
    void a_receipt_exactly_at_the_limit_is_in_time(String rule, String scope, String at, String result) {
        // given
        Story story = Story.of(reported("2026-03-28 10:00").deaths(1));
        // when
        story.acknowledges(rule, scope, at);
        // then
        assertThat(story.toldOf(rule + " met").getFirst()).endsWith(result);
    }

    @ParameterizedTest(name = "{0} deaths, {1} missing, {2} trapped in {3} open {4}, the province at once: {5}")
    @CsvSource(delimiter = '|', textBlock = """
             0 | 0 | 0 | 370302 | CN-1 CN-2 CN-3 CN-6 SD-1            | true
             1 | 0 | 0 | 370302 | CN-1 CN-2 CN-3 CN-6 SD-1            | true
             2 | 0 | 0 | 370302 | CN-1 CN-2 CN-3 CN-6 SD-1            | true
             3 | 0 | 0 | 370302 | CN-1 CN-2 CN-3 CN-6 SD-1 SD-2 SD-INTERVIEW       | true
             9 | 0 | 0 | 370302 | CN-1 CN-2 CN-3 CN-6 SD-1 SD-2 SD-INTERVIEW       | true
             9 | 1 | 0 | 370302 | CN-1 CN-2 CN-3 CN-6 CN-9 SD-1 SD-2 SD-INTERVIEW  | true
            10 | 0 | 0 | 370302 | CN-1 CN-2 CN-3 CN-6 SD-1 SD-2 SD-INTERVIEW       | true
            10 | 1 | 0 | 370302 | CN-1 CN-2 CN-3 CN-6 CN-9-MAJOR SD-1 SD-2 SD-INTERVIEW | true
            30 | 0 | 0 | 370302 | CN-1 CN-2 CN-3 CN-6 SD-1 SD-2 SD-INTERVIEW       | true
             0 | 0 | 0 | 430112 | CN-1 CN-2 CN-3 CN-6                 | false
             1 | 0 | 0 | 430112 | CN-1 CN-2 CN-3 CN-6                 | true
             0 | 1 | 0 | 430112 | CN-1 CN-2 CN-3 CN-6 CN-9            | true
             0 | 0 | 1 | 430112 | CN-1 CN-2 CN-3 CN-6 CN-9            | true
             3 | 0 | 0 | 430112 | CN-1 CN-2 CN-3 CN-6                 | true
            """)
    void casualties_and_place_decide_which_clocks_run(
            int deaths, int missing, int trapped, String region, String rules, boolean province) {
        // given
        var accident = reported("2026-03-28 10:00").in(region).hit(new Casualties(deaths, 0, 0, missing, trapped));
        // when
        Story story = Story.of(accident);
        // then
        assertThat(String.join(" ", story.rulesWithClocks())).isEqualTo(rules);
        assertThat(story.toldOf("PROVINCIAL_DIRECT_REPORT").isEmpty()).isEqualTo(!province);
    }

    @ParameterizedTest(name = "grade of {0} deaths, city {1}, province {2}: the ministry by {3}")
    @CsvSource(delimiter = '|', textBlock = """
             3 | 2026-03-28 10:10 | 2026-03-28 10:20 | 03-28 12:20
             9 | 2026-03-28 12:00 | 2026-03-28 13:59 | 03-28 15:59
             9 | 2026-03-28 12:00 | 2026-03-28 15:00 | 03-28 16:00
            10 | 2026-03-28 10:10 | 2026-03-28 10:20 | 03-28 12:00
            30 | 2026-03-28 11:00 | 2026-03-28 11:30 | 03-28 12:00
            """)
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
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-28 08:00 | 2026-03-28 09:00    | 2026-03-28 23:59:59     | in time
            2026-03-28 08:00 | 2026-03-28 09:00    | 2026-03-29 00:00:00     | in time
            2026-03-28 08:00 | 2026-03-28 09:00    | 2026-03-29 00:00:00.001 | after the breach
            2026-03-28 08:00 | 2026-03-28 23:59:59 | 2026-03-29 00:00:00     | in time
            2026-03-28 08:00 | 2026-03-29 00:00:00 | 2026-03-29 23:00:00     | in time
            2026-02-28 08:00 | 2026-02-28 20:00    | 2026-03-01 00:00:01     | after the breach
            2026-12-31 08:00 | 2026-12-31 20:00    | 2027-01-01 00:00:00     | in time
            """)
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
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-28 10:14:59     | SD-1 |  0 | false
            2026-03-28 10:15:00     | SD-1 | 50 | false
            2026-03-28 10:23:59     | SD-1 | 50 | false
            2026-03-28 10:24:00     | SD-1 | 80 | false
            2026-03-28 10:30:00     | SD-1 | 80 | false
            2026-03-28 10:30:00.001 | SD-1 | 80 | true
            2026-03-28 11:00:00     | CN-3 | 50 | false
            2026-03-28 11:36:00     | CN-3 | 80 | false
            """)
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
