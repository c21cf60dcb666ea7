package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.AccidentConcluded;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentNature;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.ClosingPoint;
import cn.zhibao.events.contract.Conclusion;
import cn.zhibao.events.contract.NotifiedParty;
import cn.zhibao.events.contract.ReportForm;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is told of an accident beside the line of reporting, and what is reported of it after the first report. */
class InformingTest {

    private static final Samples.Accident ACCIDENT =
            reported("2026-03-28 10:00").deaths(1);

    private static Story filed(Samples.Accident accident) {
        Story story = Story.of(accident);
        story.news();
        return story;
    }

    private static void tells(Story story, NotifiedParty party, String desk, String at) {
        Instant when = Times.at(at);
        story.fact(new AgencyNotified(ACCIDENT.facts(), party, ReportForm.PHONE, desk, when, when), when);
    }

    @Test
    void the_agencies_are_told_once_the_last_of_the_four_is() {
        // given
        Story story = filed(ACCIDENT);
        // when
        tells(story, NotifiedParty.POLICE, "370302", "2026-03-28 10:05");
        tells(story, NotifiedParty.UNION, "370302", "2026-03-28 10:08");
        tells(story, NotifiedParty.MARKET_SUPERVISION, "370302", "2026-03-28 10:09");
        tells(story, NotifiedParty.HUMAN_RESOURCES, "370300", "2026-03-28 10:10");
        // then
        assertThat(story.toldOf("CN-6 met")).isEmpty();
        tells(story, NotifiedParty.PROCURATORATE, "370302", "2026-03-28 10:20");
        assertThat(story.toldOf("CN-6 met")).containsExactly("CN-6 met 03-28 10:20, in time");
    }

    @Test
    void agencies_that_are_not_told_are_breached_and_nobody_further_is_called_once_they_are() {
        // given
        Story story = filed(ACCIDENT);
        // when
        story.passes("2026-03-28 10:31");
        for (NotifiedParty party : NotifiedParty.values()) {
            tells(story, party, "370302", "2026-03-28 10:40");
        }
        story.news();
        story.passes("2026-03-30 00:00");
        // then
        assertThat(story.toldOf("CN-6")).isEmpty();
        assertThat(story.toldOf("CN-2")).isEmpty();
    }

    @Test
    void the_department_of_the_place_tells_its_own_government_and_no_other_does_it_for_it() {
        // given
        Story story = filed(ACCIDENT);
        // when
        tells(story, NotifiedParty.GOVERNMENT, "370300", "2026-03-28 10:05");
        tells(story, NotifiedParty.GOVERNMENT, "370302", "2026-03-28 10:30");
        // then
        assertThat(story.toldOf("CN-2 met")).containsExactly("CN-2 met 03-28 10:30, in time");
    }

    @Test
    void a_change_of_casualties_reaches_city_and_province_the_same_day_and_a_receipt_is_for_all_before_it() {
        // given
        Story story = filed(ACCIDENT);
        // when
        story.supplements(ACCIDENT.deaths(2), "2026-03-28 14:00");
        story.supplements(ACCIDENT.deaths(2).missing(1), "2026-03-28 15:00");
        story.acknowledges("CN-8", "370300", "2026-03-28 16:00");
        story.passes("2026-03-29 00:01");
        // then
        assertThat(story.toldOf("CN-8 "))
                .filteredOn(line -> !line.contains(" goes on "))
                .containsExactly(
                        "CN-8 opened, 03-28 14:00 to 03-29 00:00",
                        "CN-8 calls 370300 duty-officer for LEVEL_REPORT",
                        "CN-8 taken by 370300",
                        "CN-8 met 03-28 16:00, in time");
        assertThat(story.toldOf("CN-8-PROVINCE breached")).hasSize(1);
        story.supplements(ACCIDENT.deaths(3), "2026-03-29 09:00");
        assertThat(story.toldOf("CN-8 opened, 03-29 09:00 to 03-30 00:00")).hasSize(1);
    }

    @Test
    void what_changes_nobody_or_comes_after_the_window_is_no_change_of_casualties() {
        // given
        Story story = filed(ACCIDENT);
        Instant at = Times.at("2026-03-28 14:00");
        AccidentFacts more = ACCIDENT.deaths(2).facts();
        // when
        story.supplements(ACCIDENT, "2026-03-28 13:00");
        story.fact(new AccidentSupplemented(more, List.of("casualties"), at, true, null), at);
        // then
        assertThat(story.toldOf("CN-8")).isEmpty();
    }

    @Test
    void while_somebody_is_missing_each_day_brings_a_report_until_they_are_found() {
        // given
        Story story = filed(ACCIDENT.missing(2));
        // when
        story.supplements(ACCIDENT.missing(1), "2026-03-29 18:00");
        story.passes("2026-03-31 00:01");
        story.supplements(ACCIDENT.missing(0), "2026-03-31 08:00");
        story.passes("2026-04-10 00:00");
        // then
        assertThat(story.toldOf("CN-9 "))
                .filteredOn(line -> !line.contains(" calls ") && !line.contains(" goes on ") && !line.contains("%"))
                .containsExactly(
                        "CN-9 met 03-29 18:00, in time",
                        "CN-9 opened, 03-29 18:00 to 03-31 00:00",
                        "CN-9 breached",
                        "CN-9 met 03-31 08:00, after the breach");
    }

    @Test
    void each_day_brings_a_report_from_the_one_that_says_the_rescue_goes_on_until_one_says_it_has_ended() {
        // given
        Story story = filed(ACCIDENT);
        assertThat(story.rulesWithClocks()).doesNotContain("CN-9");
        // when
        story.supplements(ACCIDENT.rescue(true), "2026-03-28 14:00");
        story.supplements(ACCIDENT.rescue(true), "2026-03-29 18:00");
        story.passes("2026-03-31 00:01");
        story.supplements(ACCIDENT.rescue(false), "2026-03-31 08:00");
        story.passes("2026-04-10 00:00");
        // then
        assertThat(story.toldOf("CN-9 "))
                .filteredOn(line -> !line.contains(" calls ") && !line.contains(" goes on ") && !line.contains("%"))
                .containsExactly(
                        "CN-9 opened, 03-28 14:00 to 03-30 00:00",
                        "CN-9 met 03-29 18:00, in time",
                        "CN-9 opened, 03-29 18:00 to 03-31 00:00",
                        "CN-9 breached",
                        "CN-9 met 03-31 08:00, after the breach");
    }

    @Test
    void
            saying_that_the_rescue_has_ended_ends_nothing_while_somebody_is_trapped_and_saying_nothing_does_once_nobody_is() {
        // given
        Samples.Accident trapped = ACCIDENT.hit(new Casualties(1, 0, 0, 0, 1));
        Story story = filed(trapped);
        // when
        story.supplements(trapped.rescue(false), "2026-03-29 09:00");
        story.supplements(ACCIDENT, "2026-03-30 09:00");
        story.passes("2026-04-10 00:00");
        // then
        assertThat(story.toldOf("CN-9 "))
                .filteredOn(line -> !line.contains("%"))
                .containsExactly(
                        "CN-9 met 03-29 09:00, in time",
                        "CN-9 opened, 03-29 09:00 to 03-31 00:00",
                        "CN-9 met 03-30 09:00, in time");
    }

    @Test
    void a_rescue_that_is_said_to_begin_anew_begins_the_following_up_anew() {
        // given
        Story story = filed(ACCIDENT.rescue(true));
        // when
        story.supplements(ACCIDENT.rescue(false), "2026-03-28 20:00");
        story.passes("2026-04-02 00:00");
        story.supplements(ACCIDENT.deaths(10).rescue(true), "2026-04-02 09:00");
        // then
        assertThat(story.toldOf("CN-9"))
                .filteredOn(line -> !line.contains("%"))
                .containsExactly("CN-9 met 03-28 20:00, in time", "CN-9-MAJOR opened, 04-02 09:00 to 04-02 21:00");
    }

    @Test
    void a_major_accident_is_reported_every_twelve_hours_from_the_supplement_that_made_it_one() {
        // given
        Story story = filed(ACCIDENT.missing(9));
        // when
        story.supplements(ACCIDENT.deaths(10).missing(1), "2026-03-28 20:00");
        // then
        assertThat(story.toldOf("CN-9"))
                .contains("CN-9 met 03-28 20:00, in time", "CN-9-MAJOR opened, 03-28 20:00 to 03-29 08:00")
                .doesNotContain("CN-9 opened, 03-28 20:00 to 03-30 00:00");
    }

    @Test
    void the_final_report_ends_the_following_up_though_somebody_stays_missing() {
        // given
        Story story = filed(ACCIDENT.missing(1));
        ClosingPoint done = new ClosingPoint("done", Times.at("2026-03-28 10:00"));
        Instant at = Times.at("2026-03-29 09:00");
        // when
        story.fact(
                new AccidentConcluded(
                        ACCIDENT.missing(1).facts(),
                        new Conclusion(AccidentNature.RESPONSIBILITY, "坍塌", null, done, done, done, done),
                        at),
                at);
        story.passes("2026-05-01 00:00");
        // then
        assertThat(story.toldOf("CN-9 "))
                .filteredOn(line -> !line.contains("%"))
                .containsExactly("CN-9 met 03-29 09:00, in time");
    }
}
