package cn.zhibao.hazard.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Percentages, ranks, periods and the rules of the return. */
class FiguresTest {

    @ParameterizedTest(name = "{0} to {1} is {2} %")
    @CsvSource({
        "33, 36, 9.09",
        "35, 38, 8.57",
        "50, 38, -24.00",
        "65, 41, -36.92",
        "25, 18, -28.00",
        "31, 19, -38.71",
        "44, 55, 25.00",
        "59, 60, 1.69",
        "91, 67, -26.37",
        "8, 7, -12.50",
        "140, 81, -42.14",
        "64, 47, -26.56",
        "131, 56, -57.25",
        "28, 3, -89.29",
        "800, 801, 0.13",
        "0, 5, -",
        "0, 0, -",
        "5, 0, -100.00"
    })
    void a_change_is_rounded_half_up_and_has_no_percentage_without_a_base(long before, long now, String percent) {
        assertThat(Change.between(before, now).percent()).isEqualTo(percent);
    }

    @ParameterizedTest(name = "{0} of {1} is {2} %")
    @CsvSource({
        "73233, 7314700, 1.00",
        "53006, 73233, 72.38",
        "7883, 291500, 2.70",
        "4742, 7883, 60.15",
        "13, 17, 76.47"
    })
    void a_share_is_what_it_is_whatever_a_bulletin_says(long part, long whole, String percent) {
        assertThat(Change.percent(part, whole)).isEqualTo(percent);
    }

    @Test
    void equals_share_a_rank_and_the_next_is_left_out() {
        assertThat(Ranks.of(List.of(3, 8, 5, 5), Comparator.reverseOrder()))
                .extracting(Ranks.Ranked::rank, Ranks.Ranked::what)
                .containsExactly(tuple(1, 8), tuple(2, 5), tuple(2, 5), tuple(4, 3));
    }

    /** The ranks 1, 2, 2 and 4 of a bulletin, by the share that is shown: 66.666 and 66.667 percent are the same place. */
    @Test
    void the_most_prompt_city_is_first_and_equals_share_a_rank() {
        // given
        List<FilingQuality> cities = List.of(
                new FilingQuality("370100", 3, 2, 0),
                new FilingQuality("370300", 100_000, 66_666, 0),
                new FilingQuality("370400", 10, 0, 10),
                new FilingQuality("370500", 4, 4, 0));
        // then
        assertThat(FilingQuality.ranks(cities)).isEqualTo(Map.of("370500", 1, "370100", 2, "370300", 2, "370400", 4));
        assertThat(cities.getFirst().timeliness()).isEqualTo("66.67");
        assertThat(FilingQuality.ranks(List.of(new FilingQuality("370100", 0, 0, 0))))
                .isEmpty();
    }

    @Test
    void accidents_and_deaths_that_both_fall_are_a_double_drop_and_one_alone_is_none() {
        assertThat(figures(counts(38, 41), counts(50, 65)).doubleDrop()).isTrue();
        assertThat(figures(counts(38, 65), counts(50, 65)).doubleDrop()).isFalse();
    }

    @Test
    void parts_are_ranked_by_accidents_then_deaths_and_a_part_of_one_year_alone_is_not_lost() {
        // when
        AccidentFigures figures = AccidentFigures.of(
                Map.of("530100", counts(2, 2), "530300", counts(2, 3)), Map.of("530400", counts(1, 1)));
        // then
        assertThat(figures.groups())
                .extracting(AccidentFigures.Group::key, AccidentFigures.Group::rank, AccidentFigures.Group::share)
                .containsExactly(tuple("530300", 1, "50.00"), tuple("530100", 2, "50.00"), tuple("530400", 3, "0.00"));
        assertThat(figures.before().accidents()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource({
        "2026, 2026-01-01, 2027-01-01",
        "2026-Q4, 2026-10-01, 2027-01-01",
        "2026-02, 2026-02-01, 2026-03-01",
        "2024-02-29, 2024-02-29, 2024-03-01"
    })
    void a_period_is_whole_days(String text, LocalDate start, LocalDate end) {
        assertThat(Period.parse(text)).contains(new Period(start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-13", "2026-Q5", "2026-02-30", "latest"})
    void what_names_no_period_is_none(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void days_begin_at_midnight_in_china_and_the_year_before_has_the_same_days() {
        // given
        Period march = Period.parse("2026-03").orElseThrow();
        // then
        assertThat(march.from()).isEqualTo(Instant.parse("2026-02-28T16:00:00Z"));
        assertThat(march.to()).isEqualTo(Instant.parse("2026-03-31T16:00:00Z"));
        assertThat(march.yearBefore()).isEqualTo(Period.parse("2025-03").orElseThrow());
        assertThat(Period.parse("2024-02-29").orElseThrow().yearBefore())
                .isEqualTo(Period.parse("2023-02-28").orElseThrow());
    }

    @Test
    void a_period_that_is_not_over_ends_today_and_so_does_the_one_it_is_compared_with() {
        // given
        Period year = Period.parse("2026").orElseThrow();
        LocalDate today = LocalDate.of(2026, 11, 26);
        // then
        assertThat(year.until(today)).isEqualTo(new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 11, 27)));
        assertThat(year.until(today).yearBefore())
                .isEqualTo(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 11, 27)));
        assertThat(year.until(LocalDate.of(2026, 12, 31))).isEqualTo(year);
        assertThat(year.until(LocalDate.of(2027, 3, 1))).isEqualTo(year);
        assertThat(year.until(LocalDate.of(2025, 3, 1))).isEqualTo(year);
    }

    @Test
    void the_rules_between_the_columns_of_the_return_are_checked() {
        assertThat(new NationalReturn(3, 10, 10, 5, 3, 2, 2, 2, 1, BigDecimal.ONE).broken(2))
                .isEmpty();
        assertThat(new NationalReturn(3, 10, 11, 5, 6, 2, 3, 7, 8, BigDecimal.ONE).broken(2))
                .containsExactly("3<=2", "6<=5", "5=6+open", "9<=8", "11<=10", "10<=5");
    }

    private static AccidentFigures figures(AccidentCounts now, AccidentCounts before) {
        return AccidentFigures.of(Map.of("ALL", now), Map.of("ALL", before));
    }

    private static AccidentCounts counts(long accidents, long deaths) {
        return new AccidentCounts(accidents, deaths, 0, 0, BigDecimal.ZERO);
    }
}
