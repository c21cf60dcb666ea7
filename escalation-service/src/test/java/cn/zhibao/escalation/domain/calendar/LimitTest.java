package cn.zhibao.escalation.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.packs.Shipped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 《民法典》第二百零一条、第二百零三条: the day of the start is not counted, the last day ends at 24:00; hours and minutes run through
 * nights and holidays. Working days by 国务院办公厅关于2026年部分节假日安排的通知.
 */
class LimitTest {

    private static final WorkCalendar CALENDAR = Shipped.calendars().at(Instant.MAX);

    @ParameterizedTest(name = "{0} {1} from {2} ends {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
             30 | MINUTE      | 2026-03-28 10:00:00 | 2026-03-28 10:30:00 | on the minute
             30 | MINUTE      | 2026-03-28 23:45:10 | 2026-03-29 00:15:10 | across midnight
             30 | MINUTE      | 2026-03-28 23:30:00 | 2026-03-29 00:00:00 | exactly at midnight
             30 | MINUTE      | 2026-12-31 23:59:59 | 2027-01-01 00:29:59 | across the end of a year
              1 | HOUR        | 2026-04-30 23:00:00 | 2026-05-01 00:00:00 | to the last moment of a month
              2 | HOUR        | 2028-02-28 23:00:00 | 2028-02-29 01:00:00 | into the 29 February of a leap year
              2 | HOUR        | 2028-02-29 23:00:00 | 2028-03-01 01:00:00 | out of it
              2 | HOUR        | 2026-02-28 23:00:00 | 2026-03-01 01:00:00 | across the end of a month
              2 | HOUR        | 2026-12-31 23:00:00 | 2027-01-01 01:00:00 | across the end of a year, no calendar needed
             24 | HOUR        | 2026-10-01 08:00:00 | 2026-10-02 08:00:00 | through a holiday
              1 | SAME_DAY    | 2026-03-28 00:00:00 | 2026-03-29 00:00:00 | from the first moment of the day
              1 | SAME_DAY    | 2026-03-28 23:59:59 | 2026-03-29 00:00:00 | from the last second of the day
              1 | SAME_DAY    | 2026-03-29 00:00:00 | 2026-03-30 00:00:00 | one second later it is the next day
              1 | SAME_DAY    | 2026-02-28 23:59:59 | 2026-03-01 00:00:00 | on the last day of February
              1 | SAME_DAY    | 2028-02-28 23:59:59 | 2028-02-29 00:00:00 | on 28 February of a leap year
              1 | SAME_DAY    | 2026-10-01 12:00:00 | 2026-10-02 00:00:00 | on a holiday like on any day
              1 | SAME_DAY    | 2026-12-31 12:00:00 | 2027-01-01 00:00:00 | on the last day of the year
              1 | SAME_DAY    | 2026-12-31 23:59:59 | 2027-01-01 00:00:00 | in the last second of the year
              1 | SAME_DAY    | 2027-01-01 00:00:00 | 2027-01-02 00:00:00 | in a year without a table, which it does not need
              1 | DAY         | 2026-03-28 10:00:00 | 2026-03-30 00:00:00 | the day of the start is not counted
              1 | DAY         | 2026-03-28 23:59:59 | 2026-03-30 00:00:00 | the last second belongs to the day of the start
              1 | DAY         | 2026-03-29 00:00:00 | 2026-03-31 00:00:00 | the first second to the next
              1 | DAY         | 2026-02-27 10:00:00 | 2026-03-01 00:00:00 | to the end of February
              1 | DAY         | 2028-02-28 10:00:00 | 2028-03-01 00:00:00 | to the end of 29 February
              7 | DAY         | 2026-02-22 10:00:00 | 2026-03-02 00:00:00 | across 28 February
              7 | DAY         | 2028-02-22 10:00:00 | 2028-03-01 00:00:00 | up to 29 February
             30 | DAY         | 2026-04-29 12:00:00 | 2026-05-30 00:00:00 | calendar days run through holidays
             60 | DAY         | 2026-12-15 10:00:00 | 2027-02-14 00:00:00 | across the end of a year, no calendar needed
            180 | DAY         | 2026-09-01 09:00:00 | 2027-03-01 00:00:00 | to the end of February of the next year
              1 | WORKING_DAY | 2026-04-03 10:00:00 | 2026-04-08 00:00:00 | Friday before Qingming, Monday is off
              1 | WORKING_DAY | 2026-05-08 10:00:00 | 2026-05-10 00:00:00 | Friday, then a Saturday that is worked
              2 | WORKING_DAY | 2026-05-08 10:00:00 | 2026-05-12 00:00:00 | the worked Saturday and Monday
             10 | WORKING_DAY | 2026-02-13 10:00:00 | 2026-03-06 00:00:00 | Spring Festival with two make-up days
              1 | WORKING_DAY | 2026-09-30 10:00:00 | 2026-10-09 00:00:00 | National Day
              3 | WORKING_DAY | 2026-09-30 10:00:00 | 2026-10-11 00:00:00 | National Day and its make-up Saturday
              1 | WORKING_DAY | 2025-12-31 10:00:00 | 2026-01-05 00:00:00 | New Year; the year of the start needs no table
              1 | WORKING_DAY | 2026-02-13 10:00:00 | 2026-02-15 00:00:00 | Friday, then the make-up Saturday 14 February
              1 | WORKING_DAY | 2026-02-14 10:00:00 | 2026-02-25 00:00:00 | from that Saturday over the Spring Festival
              1 | WORKING_DAY | 2026-02-27 10:00:00 | 2026-03-01 00:00:00 | the make-up Saturday 28 February, end of the month
              1 | WORKING_DAY | 2026-02-28 23:59:59 | 2026-03-03 00:00:00 | from that Saturday to Monday
              2 | WORKING_DAY | 2026-02-27 10:00:00 | 2026-03-03 00:00:00 | Saturday and Monday, Sunday is off
              1 | WORKING_DAY | 2026-04-30 10:00:00 | 2026-05-07 00:00:00 | Labour Day
              1 | WORKING_DAY | 2026-06-18 10:00:00 | 2026-06-23 00:00:00 | Dragon Boat Festival has no make-up day
              1 | WORKING_DAY | 2026-09-18 10:00:00 | 2026-09-21 00:00:00 | Friday, Saturday is off, the make-up Sunday
              5 | WORKING_DAY | 2026-09-19 10:00:00 | 2026-09-25 00:00:00 | the make-up Sunday and the four days after it
              6 | WORKING_DAY | 2026-09-19 10:00:00 | 2026-09-29 00:00:00 | and then Mid-Autumn
              1 | WORKING_DAY | 2026-10-09 10:00:00 | 2026-10-11 00:00:00 | the make-up Saturday 10 October
              1 | WORKING_DAY | 2026-10-10 10:00:00 | 2026-10-13 00:00:00 | from that Saturday
              1 | WORKING_DAY | 2026-12-30 10:00:00 | 2027-01-01 00:00:00 | the last working day of the year
             10 | WORKING_DAY | 2026-12-17 17:00:00 | 2027-01-01 00:00:00 | ten days that just fit into the year
            """)
    void a_limit_ends_as_the_law_counts(int amount, Limit.Unit unit, String start, String end, String why) {
        // given
        Limit limit = new Limit(amount, unit);
        // when
        Due due = limit.from(Times.at(start), CALENDAR);
        // then
        assertThat(due).as(why).isEqualTo(new Due.At(Times.at(end)));
    }

    @ParameterizedTest(name = "{0} working days from {1} need the table of {2}")
    @CsvSource(delimiter = '|', textBlock = """
             1 | 2026-12-31 00:00:00 | 2027
             1 | 2026-12-31 23:59:59 | 2027
             2 | 2026-12-30 10:00:00 | 2027
            10 | 2026-12-18 10:00:00 | 2027
             1 | 2027-06-01 10:00:00 | 2027
             1 | 2025-12-30 10:00:00 | 2025
            """)
    void working_days_of_a_year_without_a_table_are_refused_and_never_guessed(int amount, String start, int year) {
        // given
        Limit limit = new Limit(amount, Limit.Unit.WORKING_DAY);
        // when
        Due due = limit.from(Times.at(start), CALENDAR);
        // then
        assertThat(due).isEqualTo(new Due.YearMissing(year));
    }

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-03 | off    | New Year, a Saturday
            2026-01-04 | worked | make-up Sunday
            2026-01-10 | off    | a plain Saturday
            2026-02-14 | worked | make-up Saturday
            2026-02-15 | off    | first day of the Spring Festival
            2026-02-23 | off    | its last day, a Monday
            2026-02-24 | worked | the Tuesday after
            2026-02-28 | worked | make-up Saturday
            2026-03-01 | off    | a plain Sunday
            2026-04-06 | off    | Qingming, a Monday
            2026-05-01 | off    | Labour Day, a Friday
            2026-05-05 | off    | its last day, a Tuesday
            2026-05-06 | worked | the Wednesday after
            2026-05-09 | worked | make-up Saturday
            2026-05-10 | off    | a plain Sunday
            2026-06-19 | off    | Dragon Boat Festival, a Friday
            2026-06-22 | worked | the Monday after
            2026-09-20 | worked | make-up Sunday
            2026-09-25 | off    | Mid-Autumn, a Friday
            2026-10-01 | off    | National Day, a Thursday
            2026-10-07 | off    | its last day, a Wednesday
            2026-10-08 | worked | the Thursday after
            2026-10-10 | worked | make-up Saturday
            2026-10-11 | off    | a plain Sunday
            2026-12-31 | worked | the last day of the year, a Thursday
            """)
    void a_day_counts_when_it_is_worked(LocalDate day, String said, String why) {
        // given
        Instant dayBefore =
                day.minusDays(1).atTime(12, 0).atZone(WorkCalendar.ZONE).toInstant();
        // when
        Due due = new Limit(1, Limit.Unit.WORKING_DAY).from(dayBefore, CALENDAR);
        // then
        boolean worked = due.equals(new Due.At(WorkCalendar.endOf(day)));
        assertThat(worked ? "worked" : "off").as(why).isEqualTo(said);
    }

    @Test
    void a_limit_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Limit(0, Limit.Unit.HOUR)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_limit_that_is_within_another_one_never_ends_after_it() {
        // given
        List<Limit> limits = Stream.of(Limit.Unit.values())
                .flatMap(unit -> IntStream.of(1, 2, 3, 5, 10, 20, 24, 25, 48, 72, 120, 1_440, 2_880)
                        .filter(amount -> unit != Limit.Unit.SAME_DAY || amount == 1)
                        .mapToObj(amount -> new Limit(amount, unit)))
                .toList();
        // when, then
        for (Instant start = Times.at("2026-01-01 00:00");
                start.isBefore(Times.at("2026-11-01 00:00"));
                start = start.plus(Duration.ofMinutes(719))) {
            for (Limit limit : limits) {
                for (Limit other : limits) {
                    if (limit.isWithin(other)
                            && limit.from(start, CALENDAR) instanceof Due.At(Instant end)
                            && other.from(start, CALENDAR) instanceof Due.At(Instant otherEnd)) {
                        assertThat(end)
                                .as("%s within %s from %s", limit, other, start)
                                .isBeforeOrEqualTo(otherEnd);
                    }
                }
            }
        }
    }
}
