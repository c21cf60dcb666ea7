package cn.zhibao.notice.domain.campaign;

import static cn.zhibao.notice.domain.campaign.Plans.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnDaysTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-01-15, 2026-04-14, 2026-01-15 2026-02-15 2026-03-15",
        "MONTH, 2026-01-15, 2026-04-15, 2026-01-15 2026-02-15 2026-03-15 2026-04-15",
        "MONTH, 2026-01-30, 2026-03-31, 2026-01-30 2026-02-28 2026-03-30",
        "MONTH, 2026-02-28, 2026-04-30, 2026-02-28 2026-03-31 2026-04-30",
        "MONTH, 2028-02-28, 2028-03-31, 2028-02-28 2028-03-28",
        "FORTNIGHT, 2026-12-20, 2027-01-17, 2026-12-20 2027-01-03 2027-01-17",
        "FORTNIGHT, 2026-12-20, 2026-12-19, ''"
    })
    void come_again_until_the_last_day(ReturnDays.Every every, LocalDate first, LocalDate last, String days) {
        assertThat(String.join(
                        " ",
                        ReturnDays.every(every, first, last).stream()
                                .map(LocalDate::toString)
                                .toList()))
                .isEqualTo(days);
    }

    @Test
    void are_counted_no_further_than_to_one_too_many() {
        assertThat(ReturnDays.every(ReturnDays.Every.FORTNIGHT, day("2026-01-01"), day("2999-12-31")))
                .hasSize(ReturnDays.MAX + 1);
    }
}
