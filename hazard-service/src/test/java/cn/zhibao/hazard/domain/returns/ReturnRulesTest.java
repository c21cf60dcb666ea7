package cn.zhibao.hazard.domain.returns;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.HazardReturnFacts;
import cn.zhibao.hazard.domain.exposure.Expected;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of which days a table is, and by when. */
class ReturnRulesTest {

    private static final Enterprise UNIT = new Enterprise("91350100M000100Y43", "第一建筑公司");

    @ParameterizedTest
    @CsvSource({
        "2026-Q1, 2026-01-01, 2026-03-31, 2026-04-15T16:00:00Z",
        "2026-Q2, 2026-04-01, 2026-06-30, 2026-07-15T16:00:00Z",
        "2026-Q3, 2026-07-01, 2026-09-30, 2026-10-15T16:00:00Z",
        "2026-Q4, 2026-10-01, 2026-12-31, 2027-01-15T16:00:00Z",
        "2026,    2026-01-01, 2026-12-31, 2027-01-31T16:00:00Z"
    })
    void a_table_is_due_at_the_end_of_the_15th_after_a_quarter_and_of_31_january_after_a_year(
            String text, String first, String last, Instant due) {
        ReturnPeriod period = ReturnPeriod.parse(text).orElseThrow();
        assertThat(period.days().start()).isEqualTo(first);
        assertThat(period.lastDay()).isEqualTo(last);
        assertThat(period.dueAt()).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-Q5", "2026-Q0", "2026-12", "2026-12-31", "1999", "26", "", "2026-q1", " 2026"})
    void nothing_else_is_a_period(String text) {
        assertThat(ReturnPeriod.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2026-01, -", "2026-02, -", "2026-03, 2026-Q1", "2026-09, 2026-Q3", "2026-12, 2026-Q4 2026"})
    void a_main_contractor_owes_what_ends_with_the_month(YearMonth month, String periods) {
        // given
        Expected unit = new Expected("370302", UNIT, 1, 0, 0, 0, null);
        // when
        List<HazardReturnFacts> owed = ReturnRules.owedBy(unit.stated(month, Instant.EPOCH));
        // then
        assertThat(owed)
                .extracting(HazardReturnFacts::period)
                .isEqualTo(periods == null ? List.of() : List.of(periods.split(" ")));
        assertThat(owed).allSatisfy(each -> {
            assertThat(each.askedAt()).isEqualTo(Instant.EPOCH);
            assertThat(each.filedAt()).isNull();
            assertThat(each.number()).isEqualTo("TB-370302-" + UNIT.uscc() + "-" + each.period());
        });
    }

    @Test
    void a_county_owes_none() {
        Expected county = new Expected("370302", null, 9, 0, 0, 0, null);
        assertThat(ReturnRules.owedBy(county.stated(YearMonth.of(2026, 12), Instant.EPOCH)))
                .isEmpty();
    }

    @Test
    void it_is_the_same_return_whoever_speaks_of_it_first_and_another_in_another_county() {
        ReturnPeriod period = ReturnPeriod.parse("2026-Q1").orElseThrow();
        HazardReturnFacts one = ReturnRules.of("370302", UNIT, period, null);
        assertThat(ReturnRules.of("370302", new Enterprise(UNIT.uscc(), null), period, Instant.EPOCH)
                        .returnId())
                .isEqualTo(one.returnId());
        assertThat(ReturnRules.of("370303", UNIT, period, null).returnId())
                .isNotEqualTo(requireNonNull(one.returnId()));
    }
}
