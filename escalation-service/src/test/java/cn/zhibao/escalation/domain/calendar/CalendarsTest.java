package cn.zhibao.escalation.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of two years, the second of them corrected once; both have the holidays of this test, not those of China. */
class CalendarsTest {

    private static final Instant DECEMBER = Times.at("2030-12-01 00:00");
    private static final Instant JANUARY = Times.at("2031-01-02 12:00");

    private static final Calendars CALENDARS = new Calendars(List.of(
            table(2030, 1, Instant.MIN, Set.of("2030-01-01"), Set.of("2030-12-28")),
            table(2031, 2, JANUARY, Set.of("2031-01-01", "2031-01-03"), Set.of("2031-01-04", "2031-01-05")),
            table(2031, 1, DECEMBER, Set.of("2031-01-01"), Set.of("2031-01-04"))));

    private static Calendars.Table table(int year, int number, Instant from, Set<String> holidays, Set<String> makeUp) {
        return new Calendars.Table(year, number, new WorkCalendar.Year(days(holidays), days(makeUp)), from);
    }

    private static Set<LocalDate> days(Set<String> days) {
        return Set.copyOf(days.stream().map(LocalDate::parse).toList());
    }

    @ParameterizedTest(name = "{0} working days from {1}, counted at {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | 2030-12-27 10:00 | 2030-12-27 10:00 | 2030-12-29 00:00 | a Friday, and the make-up Saturday after it
            2 | 2030-12-27 10:00 | 2030-12-27 10:00 | 2030-12-31 00:00 | and then Monday
            3 | 2030-12-27 10:00 | 2030-12-27 10:00 | 2031-01-01 00:00 | the last working day of the year
            4 | 2030-12-27 10:00 | 2030-12-27 10:00 | 2031-01-03 00:00 | over New Year
            5 | 2030-12-27 10:00 | 2030-12-27 10:00 | 2031-01-04 00:00 | Friday 3 January
            6 | 2030-12-27 10:00 | 2030-12-27 10:00 | 2031-01-05 00:00 | the make-up Saturday
            7 | 2030-12-27 10:00 | 2030-12-27 10:00 | 2031-01-07 00:00 | and Monday, Sunday is off
            5 | 2030-12-27 10:00 | 2031-01-02 11:59 | 2031-01-04 00:00 | before the correction
            5 | 2030-12-27 10:00 | 2031-01-02 12:00 | 2031-01-05 00:00 | after it Friday is off
            6 | 2030-12-27 10:00 | 2031-01-02 12:00 | 2031-01-06 00:00 | and the Sunday is worked
            """)
    void limits_are_counted_by_the_tables_of_the_moment(
            int days, String start, String counted, String end, String why) {
        // when
        Due due = new Limit(days, Limit.Unit.WORKING_DAY).from(Times.at(start), CALENDARS.at(Times.at(counted)));
        // then
        assertThat(due).as(why).isEqualTo(new Due.At(Times.at(end)));
    }

    @ParameterizedTest(name = "on {0} a working day after the last of the year is {1}")
    @CsvSource({"2030-11-30 23:59, missing", "2030-12-01 00:00, known"})
    void a_year_is_missing_until_its_first_table_is_in_force(String counted, String said) {
        // when
        Due due = new Limit(1, Limit.Unit.WORKING_DAY)
                .from(Times.at("2030-12-31 10:00"), CALENDARS.at(Times.at(counted)));
        // then
        assertThat(due)
                .isEqualTo(
                        said.equals("missing") ? new Due.YearMissing(2031) : new Due.At(Times.at("2031-01-03 00:00")));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2029-12-31 23:59, 0",
        "2030-11-30 12:00, 32",
        "2030-12-01 00:00, 396",
        "2030-12-31 23:59, 366",
        "2031-12-31 23:59, 1",
        "2032-01-01 00:00, 0"
    })
    void how_far_ahead_can_be_counted_is_known(String now, long days) {
        assertThat(CALENDARS.at(Times.at(now)).daysAhead(Times.at(now))).isEqualTo(days);
    }

    @Test
    void a_year_is_known_since_its_first_table_and_named_by_the_one_in_force() {
        assertThat(CALENDARS.since(2030)).isEqualTo(Instant.MIN);
        assertThat(CALENDARS.since(2031)).isEqualTo(DECEMBER);
        assertThat(CALENDARS.since(2032)).isNull();
        assertThat(CALENDARS.years()).containsExactlyInAnyOrder(2030, 2031);
        assertThat(CALENDARS.at(Instant.MIN).version()).isEqualTo("2030.1");
        assertThat(CALENDARS.at(DECEMBER).version()).isEqualTo("2030.1 2031.1");
        assertThat(CALENDARS.at(JANUARY).version()).isEqualTo("2030.1 2031.2");
        assertThat(new Calendars(List.of()).at(JANUARY).version()).isEmpty();
    }
}
