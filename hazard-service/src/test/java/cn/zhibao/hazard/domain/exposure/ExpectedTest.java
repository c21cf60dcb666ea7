package cn.zhibao.hazard.domain.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.ExposureFacts;
import cn.zhibao.events.contract.ExposureKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpectedTest {

    private static final Instant NOW = Instant.parse("2026-03-01T16:00:00Z");
    private static final Enterprise UNIT = new Enterprise("91350100M000100Y43", "某建筑公司");

    private static ExposureFacts stated(String region, @Nullable Enterprise unit, YearMonth month) {
        return new Expected(region, unit, 3, 2, 1, 0, null).stated(month, NOW);
    }

    @Test
    void a_month_is_one_of_china_and_counted_a_day_after_its_end() {
        assertThat(Expected.begin(YearMonth.of(2026, 2))).isEqualTo("2026-01-31T16:00:00Z");
        assertThat(Expected.end(YearMonth.of(2026, 2))).isEqualTo("2026-02-28T16:00:00Z");
        assertThat(Expected.countedAt(YearMonth.of(2026, 12))).isEqualTo("2027-01-01T16:00:00Z");
    }

    @Test
    void a_county_and_each_unit_in_it_have_one_case_for_all_months() {
        // when
        ExposureFacts county = stated("370302", null, YearMonth.of(2024, 2));
        ExposureFacts later = stated("370302", null, YearMonth.of(2026, 3));
        ExposureFacts unit = stated("370302", UNIT, YearMonth.of(2026, 3));
        ExposureFacts elsewhere = stated("370303", UNIT, YearMonth.of(2026, 3));
        // then
        assertThat(county.until()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(county.kind()).isEqualTo(ExposureKind.REGION);
        assertThat(later.exposureId()).isEqualTo(county.exposureId());
        assertThat(later.number()).isEqualTo("LB-370302").isEqualTo(county.number());
        assertThat(unit.kind()).isEqualTo(ExposureKind.ENTERPRISE);
        assertThat(unit.number()).isEqualTo("LB-370302-91350100M000100Y43");
        assertThat(elsewhere.exposureId()).isNotEqualTo(unit.exposureId()).isNotEqualTo(county.exposureId());
    }
}
