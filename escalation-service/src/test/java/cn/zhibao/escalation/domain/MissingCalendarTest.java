package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.calendar.Calendars;
import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.events.contract.CasualtyWindowClosed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The State Council arranges the holidays of a year late in the year before; until then nobody can count its working days. */
class MissingCalendarTest {

    private static final String RULE = "CN-REVIEW-ACCIDENT";
    private static final Calendars.Table OF_2027 = new Calendars.Table(
            2027, 1, new WorkCalendar.Year(Set.of(LocalDate.of(2027, 1, 1)), Set.of()), Times.at("2027-01-05 20:00"));

    @ParameterizedTest(name = "lifting applied for {0}: {1}")
    @CsvFileSource(resources = "/bounds/missing-year.csv", delimiter = '|')
    void ten_working_days_are_counted_as_long_as_the_year_is_known(String applied, String result) {
        // given
        Listed story = listed();
        // when
        Outcome outcome = applies(story, applied);
        // then
        assertThat(outcome.refusal()).isNull();
        assertThat(story.story.toldOf("lift applied")).hasSize(1);
        boolean missing = result.equals("the calendar is missing");
        assertThat(story.story.toldOf(RULE + " opened"))
                .isEqualTo(missing ? List.of() : List.of(RULE + " opened, " + result));
        assertThat(outcome.decisions().contains(new Decision.Refused(Refusal.CALENDAR_YEAR_MISSING, RULE)))
                .isEqualTo(missing);
        assertThat(outcome.notFired().contains(new Trace.NotFired(RULE, Trace.Why.CALENDAR_YEAR_MISSING)))
                .isEqualTo(missing);
    }

    @Test
    void what_does_not_count_working_days_goes_on() {
        // given
        Listed story = listed();
        // when
        applies(story, "2026-12-31 10:00");
        // then
        assertThat(story.story.toldOf("CN-LISTED-ACCIDENT met"))
                .containsExactly("CN-LISTED-ACCIDENT met 12-31 10:00, in time");
        assertThat(Story.of(reported("2026-12-31 23:50").deaths(3)).rulesWithClocks())
                .containsExactly("CN-1", "CN-2", "CN-3", "CN-6", "SD-1", "SD-2", "SD-INTERVIEW");
    }

    @Test
    void it_is_said_again_with_every_fact_until_the_year_is_known_and_then_the_time_counts_from_its_start() {
        // given
        Listed story = listed();
        applies(story, "2026-12-31 10:00");
        // when
        Outcome still = story.story.fact(windowClosed(), Times.at("2027-01-05 10:00"));
        Outcome known = story.story.learns(OF_2027).fact(windowClosed(), Times.at("2027-01-06 10:00"));
        // then
        assertThat(still.decisions()).contains(new Decision.Refused(Refusal.CALENDAR_YEAR_MISSING, RULE));
        assertThat(known.next().clocks())
                .filteredOn(clock -> clock.facts().rule().equals(RULE))
                .singleElement()
                .isInstanceOf(Clock.Running.class)
                .satisfies(clock -> {
                    assertThat(Times.exact(clock.facts().startedAt())).isEqualTo("2026-12-31 10:00:00");
                    assertThat(Times.exact(clock.facts().dueAt())).isEqualTo("2027-01-16 00:00:00");
                });
    }

    private static CasualtyWindowClosed windowClosed() {
        return new CasualtyWindowClosed(
                reported("2026-12-16 09:00").deaths(1).facts(),
                LocalDate.of(2027, 1, 16).atStartOfDay().toInstant(ZoneOffset.ofHours(8)));
    }

    private static Listed listed() {
        Listed story = Listed.accident(reported("2026-12-16 09:00").deaths(1), "2026-12-16 10:00");
        story.order(new Order.Listing(story.directId(), "370300", null, "查处督办", "leader"), "2026-12-16 11:00");
        return story;
    }

    private static Outcome applies(Listed story, String at) {
        return story.order(new Order.LiftApplication(story.directId(), "inspector", "370302", "书面报告"), at);
    }
}
