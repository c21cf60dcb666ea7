package cn.zhibao.hazard.domain.situation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.hazard.domain.statistics.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Months and quarters, one after the other as they end. */
class PastTest {

    @Test
    void each_month_is_followed_by_the_next_and_the_last_of_a_quarter_by_the_quarter() {
        // when
        List<String> names = Stream.iterate(Past.month(YearMonth.of(2026, 11)), Past::next)
                .limit(8)
                .map(Past::name)
                .toList();
        // then
        assertThat(names)
                .containsExactly(
                        "2026-11", "2026-12", "2026-Q4", "2027-01", "2027-02", "2027-03", "2027-Q1", "2027-04");
    }

    @Test
    void a_period_is_reported_on_five_minutes_after_its_end_in_china() {
        assertThat(Past.month(YearMonth.of(2026, 11)).madeAt()).isEqualTo(Instant.parse("2026-11-30T16:05:00Z"));
        assertThat(Past.parse("2026-Q4").orElseThrow().madeAt()).isEqualTo(Instant.parse("2026-12-31T16:05:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11", "2026-12", "2026-Q1", "2026-Q4", "2028-02"})
    void what_names_a_month_or_quarter_is_that_one(String name) {
        assertThat(Past.parse(name)).hasValueSatisfying(past -> {
            assertThat(past.name()).isEqualTo(name);
            assertThat(past.days()).isEqualTo(Period.parse(name).orElseThrow());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-11-28", "2026-Q5", "2026-13", ""})
    void years_days_and_what_is_no_period_are_not_reported_on(String name) {
        assertThat(Past.parse(name)).isEmpty();
    }
}
