package cn.zhibao.hazard.domain.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a declaration must say, and where an area stands with it. */
class CompletenessTest {

    private static final Instant NOW = Instant.parse("2026-06-29T16:30:00Z");

    private final Regions regions = RegisterFiles.load().regions();
    private final DeclarationRules rules = new DeclarationRules(
            regions,
            new FilingChecks(
                    regions,
                    new FilingPolicy(
                            Duration.ofMinutes(2), Duration.ofDays(7), Duration.ofDays(15), Duration.ofDays(30))));

    @ParameterizedTest(name = "declared {0}, due {1}, today {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-06-30, 2026-06-30, 2026-07-15, IN_TIME
            2026-07-01, 2026-06-30, 2026-07-15, LATE
            -,          2026-06-30, 2026-06-30, PENDING
            -,          2026-06-30, 2026-07-01, OVERDUE
            """)
    void the_last_day_still_counts(@Nullable LocalDate declared, LocalDate by, LocalDate today, Standing standing) {
        assertThat(Standing.of(declared, by, today)).isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0} up to {1} by {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            370302, 2026-06-30, 逐项核对, ''
            370302, 2026-07-01, 逐项核对, '/completeTo in-future'
            370302, 1900-01-01, 逐项核对, '/completeTo too-early'
            370300, 2026-06-30, 逐项核对, '/region not-an-area'
            441900, 2026-06-30, 逐项核对, ''
            379999, 2026-06-30, 逐项核对, '/region unknown-region'
            -,      -,          -,       '/region required, /completeTo required, /check required'
            370302, 2026-06-30, ' ',     '/check blank'
            """)
    void nobody_vouches_for_a_day_that_is_not_there_yet_in_china(
            @Nullable String region, @Nullable LocalDate completeTo, @Nullable String check, String wrong) {
        // given
        Faults faults = new Faults();
        // when
        rules.check(new DeclarationFiling(region, completeTo, check), faults, NOW);
        // then
        assertThat(String.join(
                        ", ", faults.list().stream().map(CompletenessTest::text).toList()))
                .isEqualTo(wrong);
    }

    @Test
    void the_earliest_day_is_told_as_a_day() {
        // given
        Faults faults = new Faults();
        // when
        rules.check(new DeclarationFiling("370302", LocalDate.of(1999, 12, 31), "逐项核对"), faults, NOW);
        // then
        assertThat(faults.list())
                .containsExactly(new Fault("/completeTo", "too-early", Map.of("earliest", "2000-01-01")));
    }

    private static String text(Fault fault) {
        return fault.pointer() + " " + fault.code();
    }

    @Test
    void areas_are_counties_zones_and_cities_without_counties() {
        LocalDate day = LocalDate.of(2026, 6, 30);
        assertThat(codes(regions.areas(new Region("370300"), day)))
                .contains("370302", "3703Z1")
                .doesNotContain("370300");
        assertThat(codes(regions.areas(new Region("441900"), day))).containsExactly("441900");
        assertThat(codes(regions.areas(new Region("370302"), day))).containsExactly("370302");
        assertThat(regions.areas(Region.COUNTRY, day)).hasSizeGreaterThan(2_800);
    }

    private static List<String> codes(List<Regions.Entry> entries) {
        return entries.stream().map(entry -> entry.region().code()).toList();
    }
}
