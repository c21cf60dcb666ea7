package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.calendar.Calendars;
import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.events.contract.SuspicionVerdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of a year comes into force while clocks wait for it (0030). 2027 has the holidays of this test, not those of China. */
class YearKnownTest {

    private static final String RULE = "CN-REVIEW-ACCIDENT";
    private static final String KNOWN = "2027-01-05 20:00";

    private static Calendars.Table table(int number, String from, LocalDate... makeUpDays) {
        Set<LocalDate> newYear = Set.of(LocalDate.of(2027, 1, 1));
        return new Calendars.Table(2027, number, new WorkCalendar.Year(newYear, Set.of(makeUpDays)), Times.at(from));
    }

    private static Story applied() {
        Listed listed = Listed.accident(reported("2026-12-16 09:00").deaths(1), "2026-12-16 10:00");
        listed.order(new Order.Listing(listed.directId(), "370300", null, "查处督办", "leader"), "2026-12-16 11:00");
        listed.order(new Order.LiftApplication(listed.directId(), "inspector", "370302", "书面报告"), "2026-12-31 10:00");
        listed.news();
        return listed.story;
    }

    /** Told to the verifying desk when two hours had passed since it was filed. */
    private static Story suspected() {
        Story story = Story.of(reported("2026-12-31 20:00").in(Samples.CHANGSHA_WANGCHENG));
        story.passes("2026-12-31 22:01");
        story.news();
        return story;
    }

    private static Outcome rings(Story story, String at) {
        return story.give(new Input.TimerFired(), Times.at(at));
    }

    private static List<String> about(Story story, String rule) {
        return story.toldOf(rule);
    }

    @Test
    void a_clock_goes_on_from_its_start_at_the_moment_from_which_the_year_is_known() {
        // given
        Story story = applied().learns(table(1, KNOWN));
        // when
        Outcome outcome = rings(story, KNOWN);
        // then: ten working days after 31 December leave out 1 January and two week-ends
        assertThat(about(story, RULE)).containsExactly(RULE + " opened, 12-31 10:00 to 01-16 00:00");
        assertThat(outcome.next().waiting()).isEmpty();
        // when
        story.passes("2027-01-16 00:01");
        // then
        assertThat(about(story, RULE + " breached")).hasSize(1);
    }

    @Test
    void nothing_happens_while_the_year_is_not_known_or_not_in_force_yet() {
        // given
        Story story = applied().learns(table(1, KNOWN));
        // when
        rings(story, "2027-01-05 19:59");
        // then
        assertThat(about(story, RULE)).isEmpty();
        assertThat(story.file.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.rule()).isEqualTo(RULE);
            assertThat(waiting.year()).isEqualTo(2027);
        });
    }

    @Test
    void it_makes_no_difference_how_late_the_timer_rings_or_whether_somebody_acts_before_it_does() {
        // given
        Story inTime = applied().learns(table(1, KNOWN));
        Story late = applied().learns(table(1, KNOWN));
        Instant end = Times.at("2027-01-17 09:00");
        // when
        rings(inTime, KNOWN);
        inTime.ringUntil(end);
        inTime.give(new Input.TimerFired(), end);
        late.ringUntil(Times.at("2027-01-05 19:00"));
        late.give(new Input.TimerFired(), end);
        // then
        assertThat(about(late, RULE)).isEqualTo(about(inTime, RULE)).hasSizeGreaterThan(2);
        assertThat(late.file).isEqualTo(inTime.file);
    }

    @Test
    void what_ran_out_while_nobody_could_count_is_found_at_the_moment_of_the_table() {
        // given
        Story story = applied().learns(table(1, "2027-02-01 09:00"));
        // when
        rings(story, "2027-02-01 09:00");
        // then
        assertThat(about(story, RULE))
                .containsExactly(
                        RULE + " opened, 12-31 10:00 to 01-16 00:00",
                        RULE + " breached",
                        RULE + " calls 370000 duty-leader for CLOCK_BREACHED");
        assertThat(story.clock(RULE).facts().breachedAt()).isEqualTo(Times.at("2027-02-01 09:00"));
    }

    @Test
    void a_review_that_was_done_meanwhile_meets_its_clock() {
        // given
        Story story = applied();
        story.give(
                new Order.Inspection(story.file.supervisions().getFirst().id(), true, "inspector", "370300", "合格"),
                Times.at("2027-01-04 10:00"));
        story.news();
        // when
        story.learns(table(1, KNOWN));
        rings(story, KNOWN);
        // then
        assertThat(about(story, RULE))
                .containsExactly(RULE + " opened, 12-31 10:00 to 01-16 00:00", RULE + " met 01-04 10:00, in time");
    }

    @Test
    void a_suspicion_gets_its_limit_and_nobody_is_called_twice() {
        // given
        Story story = suspected().learns(table(1, KNOWN));
        // when
        rings(story, KNOWN);
        // then
        assertThat(about(story, "DET-LATE"))
                .containsSubsequence(
                        "DET-LATE goes on to 430000 principal for VERIFICATION",
                        "DET-LATE suspects LATE, to be verified by 430100 until 01-16 00:00",
                        "DET-LATE opened, 12-31 22:00:00.001 to 01-16 00:00")
                .noneMatch(line -> line.contains("calls"));
        assertThat(story.file.suspicions().getFirst().facts().clockId())
                .isEqualTo(story.clock("DET-LATE").id());
        // when: nobody rules
        story.passes("2027-01-16 00:01");
        // then
        assertThat(about(story, "DET-LATE")).contains("DET-LATE calls 430000 duty-leader for CLOCK_BREACHED");
    }

    @Test
    void what_was_ruled_meanwhile_waits_for_nothing() {
        // given
        Story story = suspected();
        story.give(
                new Input.Ruled(
                        story.file.suspicions().getFirst().id(),
                        SuspicionVerdict.CLEARED,
                        "值班记录",
                        "已电话报告",
                        List.of(),
                        "leader",
                        "430100"),
                Times.at("2027-01-01 09:00"));
        story.news();
        // when
        story.learns(table(1, KNOWN));
        rings(story, KNOWN);
        // then
        assertThat(about(story, "DET-LATE")).isEmpty();
        assertThat(story.file.waiting()).isEmpty();
    }

    @Test
    void a_clock_that_is_counted_keeps_its_limit_when_the_year_is_corrected_and_the_next_one_is_counted_anew() {
        // given: the Saturday 9 January is worked after all
        Calendars.Table corrected = table(2, "2027-01-06 09:00", LocalDate.of(2027, 1, 9));
        Story before = applied().learns(table(1, KNOWN), corrected);
        Story after = applied().learns(corrected);
        // when
        rings(before, "2027-01-06 09:00");
        rings(after, "2027-01-06 09:00");
        // then
        assertThat(about(before, RULE)).containsExactly(RULE + " opened, 12-31 10:00 to 01-16 00:00");
        assertThat(about(after, RULE)).containsExactly(RULE + " opened, 12-31 10:00 to 01-15 00:00");
    }

    @Test
    void a_clock_that_needs_a_further_year_goes_on_waiting_for_that() {
        // given: a table in which almost nothing is worked
        Set<LocalDate> off = Set.copyOf(
                LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2027, 12, 25)).toList());
        Story story =
                applied().learns(new Calendars.Table(2027, 1, new WorkCalendar.Year(off, Set.of()), Times.at(KNOWN)));
        // when
        rings(story, KNOWN);
        // then
        assertThat(about(story, RULE)).isEmpty();
        assertThat(story.file.waiting()).extracting(waiting -> waiting.year()).containsExactly(2028);
    }
}
