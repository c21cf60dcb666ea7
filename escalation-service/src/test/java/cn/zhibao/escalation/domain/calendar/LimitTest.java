package cn.zhibao.escalation.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.packs.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {

    private static final WorkCalendar CALENDAR = Shipped.calendar();

    @ParameterizedTest(name = "{0} {1} from {2} ends {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            30 | MINUTE      | 2026-03-28 10:00:00 | 2026-03-28 10:30:00 | on the minute
            30 | MINUTE      | 2026-03-28 23:45:10 | 2026-03-29 00:15:10 | across midnight
             2 | HOUR        | 2026-02-28 23:00:00 | 2026-03-01 01:00:00 | across the end of a month
             2 | HOUR        | 2026-12-31 23:00:00 | 2027-01-01 01:00:00 | across the end of a year, no calendar needed
            24 | HOUR        | 2026-10-01 08:00:00 | 2026-10-02 08:00:00 | through a holiday
             1 | SAME_DAY    | 2026-03-28 00:00:00 | 2026-03-29 00:00:00 | from the first moment of the day
             1 | SAME_DAY    | 2026-03-28 23:59:59 | 2026-03-29 00:00:00 | from the last second of the day
             1 | SAME_DAY    | 2026-12-31 12:00:00 | 2027-01-01 00:00:00 | on the last day of the year
             1 | DAY         | 2026-03-28 10:00:00 | 2026-03-30 00:00:00 | the day of the start is not counted
            30 | DAY         | 2026-04-29 12:00:00 | 2026-05-30 00:00:00 | calendar days run through holidays
             1 | WORKING_DAY | 2026-04-03 10:00:00 | 2026-04-08 00:00:00 | Friday before Qingming, Monday is off
             1 | WORKING_DAY | 2026-05-08 10:00:00 | 2026-05-10 00:00:00 | Friday, then a Saturday that is worked
             2 | WORKING_DAY | 2026-05-08 10:00:00 | 2026-05-12 00:00:00 | the worked Saturday and Monday
            10 | WORKING_DAY | 2026-02-13 10:00:00 | 2026-03-06 00:00:00 | Spring Festival with two make-up days
             1 | WORKING_DAY | 2026-09-30 10:00:00 | 2026-10-09 00:00:00 | National Day
             3 | WORKING_DAY | 2026-09-30 10:00:00 | 2026-10-11 00:00:00 | National Day and its make-up Saturday
             1 | WORKING_DAY | 2026-12-30 10:00:00 | 2027-01-01 00:00:00 | the last working day of the year
            """)
    void a_limit_ends_as_the_law_counts(int amount, Limit.Unit unit, String start, String end, String why) {
        // given
        Limit limit = new Limit(amount, unit);
        // when
        Due due = limit.from(Times.at(start), CALENDAR);
        // then
        assertThat(due).as(why).isEqualTo(new Due.At(Times.at(end)));
    }

    @Test
    void working_days_of_a_year_without_a_table_are_refused() {
        // given
        Limit limit = new Limit(2, Limit.Unit.WORKING_DAY);
        // when
        Due due = limit.from(Times.at("2026-12-30 10:00"), CALENDAR);
        // then
        assertThat(due).isEqualTo(new Due.YearMissing(2027));
    }

    @Test
    void a_limit_of_nothing_is_refused() {
        assertThatThrownBy(() -> new Limit(0, Limit.Unit.HOUR)).isInstanceOf(IllegalArgumentException.class);
    }
}
