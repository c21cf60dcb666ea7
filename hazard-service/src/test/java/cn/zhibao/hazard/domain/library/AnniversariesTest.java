package cn.zhibao.hazard.domain.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnniversariesTest {

    private static Stream<String> within(String from, int days) {
        return Anniversaries.within(LocalDate.parse(from), days).stream()
                .map(day -> day.toString().substring(2));
    }

    @Test
    void a_window_holds_its_first_day_and_so_many_after_it() {
        assertThat(within("2026-04-26", 3)).containsExactly("04-26", "04-27", "04-28", "04-29");
    }

    @Test
    void a_window_goes_on_after_new_year() {
        assertThat(within("2026-12-30", 3)).containsExactly("12-30", "12-31", "01-01", "01-02");
    }

    @Test
    void the_leap_day_is_remembered_on_the_28th_in_years_that_have_none() {
        assertThat(within("2027-02-27", 2)).containsExactly("02-27", "02-28", "02-29", "03-01");
        assertThat(within("2027-03-01", 2)).doesNotContain("02-29");
    }

    @Test
    void in_a_leap_year_it_is_remembered_on_its_own_day_alone() {
        assertThat(within("2028-02-27", 1)).containsExactly("02-27", "02-28");
        assertThat(within("2028-02-28", 2)).containsExactly("02-28", "02-29", "03-01");
    }

    @Test
    void a_whole_year_holds_every_day_once() {
        assertThat(Anniversaries.within(LocalDate.parse("2026-06-15"), 366))
                .hasSize(366)
                .contains(MonthDay.of(2, 29), MonthDay.of(6, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-04-29, 2026-04-28, 2026-04-29",
        "2022-04-29, 2026-04-29, 2026-04-29",
        "2022-04-29, 2026-04-30, 2027-04-29",
        "2022-01-10, 2026-12-31, 2027-01-10",
        "2024-02-29, 2026-02-01, 2026-02-28",
        "2024-02-29, 2026-02-28, 2026-02-28",
        "2024-02-29, 2027-03-01, 2028-02-29",
    })
    void the_next_anniversary_is_today_or_later(LocalDate accident, LocalDate today, LocalDate next) {
        assertThat(Anniversaries.next(accident, today)).isEqualTo(next);
    }
}
