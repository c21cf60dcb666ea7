package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.NotifiedParty;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccidentStoryTest {

    @Test
    void a_death_in_shandong_reaches_county_city_and_province_at_once() {
        // given
        var accident = reported("2026-03-28 10:00").deaths(1);
        // when
        Story story = Story.of(accident);
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-6 opened, 03-28 10:00 to 03-28 10:30",
                        "SD-1 opened, 03-28 10:00 to 03-28 10:30",
                        "SD-1 calls 370000 duty-officer for PROVINCIAL_DIRECT_REPORT",
                        "CN-1 opened, 03-28 09:50 to 03-28 10:50",
                        "CN-1 met 03-28 10:00, in time",
                        "CN-2 opened, 03-28 10:00 to 03-28 12:00",
                        "CN-3 opened, 03-28 10:00 to 03-28 12:00",
                        "CN-3 calls 370300 duty-officer for LEVEL_REPORT",
                        "CN-PROPOSE-ACCIDENT opened, 03-28 10:00 to 04-04 00:00",
                        "CN-COUNTY calls 370302 duty-officer for LEVEL_REPORT");
    }

    @Test
    void a_death_in_hunan_reaches_the_province_at_once_though_it_has_no_pack() {
        // given
        var accident =
                reported("2026-04-29 12:24").in(Samples.CHANGSHA_WANGCHENG).deaths(26);
        // when
        Story story = Story.of(accident);
        // then
        assertThat(story.toldOf("calls"))
                .containsExactly(
                        "CN-3 calls 430100 duty-officer for LEVEL_REPORT",
                        "CN-COUNTY calls 430112 duty-officer for LEVEL_REPORT",
                        "CN-LIFE calls 430000 duty-officer for PROVINCIAL_DIRECT_REPORT");
    }

    @Test
    void each_receipt_meets_its_hop_and_starts_the_next_up_to_the_ministry() {
        // given
        Story story = Story.of(reported("2026-03-28 10:00").deaths(3));
        story.news();
        // when
        story.acknowledges("CN-3", "370300", "2026-03-28 10:05");
        story.acknowledges("CN-4", "370000", "2026-03-28 10:09");
        story.fulfils("CN-5", "2026-03-28 11:00", "2026-03-28 11:01");
        // then
        assertThat(story.toldOf("CN-3 ")).containsExactly("CN-3 taken by 370300", "CN-3 met 03-28 10:05, in time");
        assertThat(story.toldOf("CN-4 "))
                .containsExactly(
                        "CN-4 opened, 03-28 10:05 to 03-28 12:05",
                        "CN-4 calls 370000 duty-officer for LEVEL_REPORT",
                        "CN-4 taken by 370000",
                        "CN-4 met 03-28 10:09, in time");
        assertThat(story.toldOf("CN-5 "))
                .containsExactly("CN-5 opened, 03-28 10:09 to 03-28 12:09", "CN-5 met 03-28 11:00, in time");
    }

    @Test
    void the_ministry_waits_no_longer_than_three_hours_after_a_major_accident() {
        // given
        Story story = Story.of(
                reported("2026-03-28 10:00").occurred("2026-03-28 09:00").deaths(10));
        // when
        story.acknowledges("CN-3", "370300", "2026-03-28 10:50");
        story.acknowledges("CN-4", "370000", "2026-03-28 11:00");
        // then
        assertThat(story.toldOf("CN-5 opened")).containsExactly("CN-5 opened, 03-28 11:00 to 03-28 12:00");
    }

    @Test
    void a_late_report_breaches_at_once_and_is_met_late() {
        // given
        var accident = reported("2026-03-28 12:00").informed("2026-03-28 09:00");
        // when
        Story story = Story.of(accident);
        // then
        assertThat(story.toldOf("CN-1 "))
                .containsExactly(
                        "CN-1 opened, 03-28 09:00 to 03-28 10:00",
                        "CN-1 breached",
                        "CN-1 calls 370302 duty-leader for CLOCK_BREACHED",
                        "CN-1 met 03-28 12:00, after the breach");
        assertThat(story.escalation("CN-1").facts().raisedAt()).isEqualTo(accident.reportedAt());
    }

    @Test
    void while_nobody_knows_when_the_head_was_told_the_occurrence_counts_and_the_trace_says_so() {
        // given
        var accident = reported("2026-03-28 12:00").occurred("2026-03-28 11:30").informed(null);
        // when
        Story story = Story.of(accident);
        // then
        assertThat(story.toldOf("CN-1 opened")).containsExactly("CN-1 opened, 03-28 11:30 to 03-28 12:30");
        assertThat(story.decisions)
                .filteredOn(Decision.Told.class::isInstance)
                .extracting(
                        decision -> ((Decision.Told) decision).trace().inputs().toString())
                .anyMatch(inputs -> inputs.contains("OCCURRED instead of INFORMED"));
    }

    @Test
    void a_rise_to_larger_opens_the_written_reports_from_then_on_and_calls_the_province_again() {
        // given
        var accident = reported("2026-03-28 10:00").deaths(2);
        Story story = Story.of(accident);
        story.acknowledges("CN-3", "370300", "2026-03-28 10:05");
        story.acknowledges("CN-4", "370000", "2026-03-28 10:06");
        story.acknowledges("SD-1", "370000", "2026-03-28 10:07");
        story.acknowledges("CN-COUNTY", "370302", "2026-03-28 10:08");
        story.informs(accident, NotifiedParty.GOVERNMENT, "2026-03-28 10:09");
        story.news();
        // when
        story.supplements(accident.deaths(3), "2026-03-29 20:00");
        // then
        assertThat(story.news())
                .filteredOn(line -> !line.startsWith("CN-2 ") && !line.startsWith("CN-6 "))
                .containsExactly(
                        "SD-2 opened, 03-29 20:00 to 03-29 21:00",
                        "CN-5 opened, 03-29 20:00 to 03-29 22:00",
                        "CN-8 opened, 03-29 20:00 to 03-30 00:00",
                        "CN-8 calls 370300 duty-officer for LEVEL_REPORT",
                        "CN-8-PROVINCE opened, 03-29 20:00 to 03-30 00:00",
                        "CN-8-PROVINCE calls 370000 duty-officer for LEVEL_REPORT",
                        "CN-8-MINISTRY opened, 03-29 20:00 to 03-30 00:00",
                        "CN-8-GOVERNMENT opened, 03-29 20:00 to 03-30 00:00",
                        "CN-8-AGENCIES opened, 03-29 20:00 to 03-30 00:00",
                        "SD-INTERVIEW opened, 03-29 20:00 to 04-29 00:00",
                        "CN-REGRADED calls 370000 duty-officer for LEVEL_REPORT");
    }

    @Test
    void a_met_clock_is_never_opened_again() {
        // given
        var accident = reported("2026-03-28 10:00").deaths(3);
        Story story = Story.of(accident);
        story.fulfils("SD-2", "2026-03-28 10:30", "2026-03-28 10:31");
        // when
        story.supplements(accident.deaths(2), "2026-03-28 10:40");
        story.supplements(accident.deaths(10), "2026-03-28 10:50");
        // then
        assertThat(story.toldOf("SD-2 opened")).hasSize(1);
        assertThat(story.clock("SD-2")).isInstanceOf(Clock.Met.class);
    }

    @Test
    void an_unanswered_direct_report_warns_climbs_breaches_and_ends_open() {
        // given
        Story story = Story.of(reported("2026-03-28 10:00").deaths(1));
        story.news();
        // when
        story.passes("2026-03-29 10:00");
        // then
        assertThat(story.toldOf("SD-1 ").subList(0, 7))
                .containsExactly(
                        "SD-1 goes on to 370000 duty-leader for PROVINCIAL_DIRECT_REPORT",
                        "SD-1 goes on to 370000 principal for PROVINCIAL_DIRECT_REPORT",
                        "SD-1 at 50 %",
                        "SD-1 goes on to 370000 principal for PROVINCIAL_DIRECT_REPORT",
                        "SD-1 at 80 %",
                        "SD-1 goes on to 370000 principal for PROVINCIAL_DIRECT_REPORT",
                        "SD-1 breached");
        assertThat(story.escalation("SD-1").alarm()).isNull();
        story.acknowledges("SD-1", "370000", "2026-03-29 10:01");
        assertThat(story.told.getLast()).isEqualTo("SD-1 met 03-29 10:01, after the breach");
    }

    @Test
    void an_unanswered_level_report_goes_from_county_to_city_to_province() {
        // given
        Story story = Story.of(reported("2026-03-28 10:00"));
        // when
        story.passes("2026-03-28 10:20");
        // then
        assertThat(story.toldOf("CN-COUNTY"))
                .containsExactly(
                        "CN-COUNTY calls 370302 duty-officer for LEVEL_REPORT",
                        "CN-COUNTY goes on to 370300 duty-officer for LEVEL_REPORT",
                        "CN-COUNTY goes on to 370000 duty-officer for LEVEL_REPORT");
    }

    @Test
    void a_desk_that_was_called_may_still_answer_after_the_call_went_on() {
        // given
        Story story = Story.of(reported("2026-03-28 10:00"));
        story.passes("2026-03-28 10:10");
        // when
        Outcome outcome = story.acknowledges("CN-3", "370300", "2026-03-28 10:15");
        // then
        assertThat(outcome.refusal()).isNull();
        assertThat(story.told).contains("CN-3 met 03-28 10:15, in time");
    }

    @Test
    void a_place_without_a_city_desk_skips_it_and_the_trace_says_so() {
        // given
        var accident = reported("2026-03-28 10:00").in("429004").hit(new Casualties(0, 0, 0, 0, 2));
        Story story = new Story(accident.id(), new Roster("test", Set.of()));
        // when
        story.files(accident);
        // then
        assertThat(story.toldOf("CN-3 calls")).containsExactly("CN-3 calls 420000 duty-officer for LEVEL_REPORT");
        assertThat(story.toldOf("CN-LIFE")).hasSize(1);
        assertThat(story.decisions.toString()).contains("Value[name=skipped, value=[CITY]]");
    }

    @Test
    void rules_that_did_not_fire_say_why_not() {
        // given
        var accident = reported("2026-03-28 10:00").deaths(1);
        // when
        Story story = Story.of(accident);
        // then
        Decision.Told first = story.decisions.stream()
                .filter(Decision.Told.class::isInstance)
                .map(Decision.Told.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(first.trace().notFired())
                .containsExactlyInAnyOrder(
                        new Trace.NotFired("CN-5", Trace.Why.CONDITION_FALSE),
                        new Trace.NotFired("CN-8", Trace.Why.START_NOT_REACHED),
                        new Trace.NotFired("CN-8-PROVINCE", Trace.Why.START_NOT_REACHED),
                        new Trace.NotFired("CN-8-MINISTRY", Trace.Why.CONDITION_FALSE),
                        new Trace.NotFired("CN-8-GOVERNMENT", Trace.Why.START_NOT_REACHED),
                        new Trace.NotFired("CN-8-AGENCIES", Trace.Why.START_NOT_REACHED),
                        new Trace.NotFired("CN-9", Trace.Why.CONDITION_FALSE),
                        new Trace.NotFired("CN-9-MAJOR", Trace.Why.CONDITION_FALSE),
                        new Trace.NotFired("CN-COMPLETE", Trace.Why.CONDITION_FALSE),
                        new Trace.NotFired("CN-PROPOSE-ACCIDENT-PROVINCE", Trace.Why.CONDITION_FALSE),
                        new Trace.NotFired("SD-2", Trace.Why.CONDITION_FALSE),
                        new Trace.NotFired("SD-INTERVIEW", Trace.Why.CONDITION_FALSE),
                        new Trace.NotFired("SD-RAISE", Trace.Why.START_NOT_REACHED),
                        new Trace.NotFired("CN-4", Trace.Why.START_NOT_REACHED),
                        new Trace.NotFired("CN-REGRADED", Trace.Why.CONDITION_FALSE));
    }
}
