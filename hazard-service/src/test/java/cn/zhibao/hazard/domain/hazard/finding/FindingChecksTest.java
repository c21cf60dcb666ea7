package cn.zhibao.hazard.domain.hazard.finding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.DeviceAlarm;
import cn.zhibao.events.contract.Enterprise;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.hazard.RegisterFiles;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What each source of a hazard has to name, and what may not be said of it. */
class FindingChecksTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final Enterprise FIRM = new Enterprise("9144030071526726XG", "某监理公司");
    private static final DeviceAlarm ALARM =
            new DeviceAlarm("TJ-07", new BigDecimal("12.5"), BigDecimal.TEN, "mm", NOW.minusSeconds(60));

    private final Regions regions = RegisterFiles.load().regions();
    private final FindingChecks checks = new FindingChecks(
            regions,
            new FilingChecks(
                    regions,
                    new FilingPolicy(
                            Duration.ofMinutes(2), Duration.ofDays(7), Duration.ofDays(15), Duration.ofDays(30))));

    @ParameterizedTest
    @CsvSource({
        "SELF_CHECK, '/enterprise'",
        "INSPECTION, '/finding/authority /finding/reference /finding/inspectors'",
        "RESIDENT_INSPECTOR, '/finding/authority /finding/inspectors /finding/posting'",
        "SUPERVISION_FIRM, '/enterprise /finding/firm /finding/demandedAt'",
        "SAFETY_OFFICER, '/enterprise /finding/demandedAt'",
        "THIRD_PARTY_PATROL, '/finding/firm /finding/reference'",
        "CROSS_AREA_CHECK, '/finding/authority /finding/reference /finding/inspectors'",
        "RANDOM_DRAW, '/finding/reference /finding/inspectors'",
        "PUBLIC_TIP, '/finding/reference'",
        "HIGHER_INSPECTION, '/finding/authority /finding/reference'",
        "DEVICE_ALARM, '/finding/device'"
    })
    void a_source_that_names_nothing_lacks_what_it_has_to_name(Source source, String gaps) {
        assertThat(Source.gaps(facts(source, null, FindingFiling.NONE))).containsExactlyInAnyOrder(gaps.split(" ", -1));
    }

    @ParameterizedTest
    @EnumSource
    void a_source_that_names_everything_lacks_nothing(Source source) {
        FindingFiling all =
                new FindingFiling(FIRM, "HOUSING-370300", "2026-12", List.of("37030012001", "37030012002"), NOW, ALARM);
        assertThat(Source.gaps(facts(source, FIRM, all, new UUID(3, 4)))).isEmpty();
    }

    @Test
    void one_inspector_is_enough_on_site_but_not_for_an_inspection() {
        FindingFiling one = new FindingFiling(null, "HOUSING-370302", "1", List.of("37030012001"), null, null);
        assertThat(Source.gaps(facts(Source.RESIDENT_INSPECTOR, null, one, new UUID(3, 4))))
                .isEmpty();
        assertThat(Source.gaps(facts(Source.RESIDENT_INSPECTOR, null, one))).containsExactly("/finding/posting");
        assertThat(Source.gaps(facts(Source.INSPECTION, null, one))).containsExactly("/finding/inspectors");
    }

    @Test
    void an_alarm_without_its_reading_is_a_gap() {
        DeviceAlarm bare = new DeviceAlarm("TJ-07", null, BigDecimal.TEN, null, NOW);
        assertThat(Source.gaps(
                        facts(Source.DEVICE_ALARM, null, new FindingFiling(null, null, null, List.of(), null, bare))))
                .containsExactly("/finding/device");
    }

    @Test
    void a_hazard_from_before_findings_were_asked_for_lacks_nothing() {
        HazardFacts now = facts(Source.PUBLIC_TIP, null, FindingFiling.NONE);
        HazardFacts old = new HazardFacts(
                now.hazardId(),
                now.number(),
                now.level(),
                null,
                null,
                now.region(),
                null,
                null,
                null,
                Source.THIRD_PARTY_PATROL.name(),
                NOW,
                NOW,
                null,
                now.description(),
                false,
                null,
                null);
        assertThat(Source.gaps(old)).isEmpty();
        assertThat(Source.awaitsConfirmation(old)).isFalse();
        assertThat(Source.awaitsConfirmation(facts(Source.THIRD_PARTY_PATROL, null, FindingFiling.NONE)))
                .isTrue();
    }

    @Test
    void what_contradicts_its_source_is_a_fault() {
        FindingFiling all = new FindingFiling(FIRM, null, "举2026-7", List.of("a"), NOW, ALARM);
        assertThat(faults(Source.PUBLIC_TIP, all))
                .containsExactlyInAnyOrder(
                        "/finding/firm not-of-this-source",
                        "/finding/demandedAt not-of-this-source",
                        "/finding/device not-of-this-source");
        assertThat(faults(Source.SUPERVISION_FIRM, all)).containsExactly("/finding/device not-of-this-source");
        assertThat(faults(null, all)).isEmpty();
    }

    @Test
    void what_is_malformed_is_a_fault_each_with_its_pointer() {
        DeviceAlarm broken =
                new DeviceAlarm(" ", new BigDecimal("1E+21"), BigDecimal.ONE, "x".repeat(21), NOW.plusSeconds(600));
        FindingFiling wrong = new FindingFiling(
                new Enterprise("123", ""), null, "x".repeat(201), List.of("1", "1", " "), null, broken);
        assertThat(faults(Source.DEVICE_ALARM, new FindingFiling(null, null, null, List.of(), null, broken)))
                .containsExactlyInAnyOrder(
                        "/finding/device/deviceId blank",
                        "/finding/device/reading too-many-digits",
                        "/finding/device/unit too-long",
                        "/finding/device/alarmAt in-future");
        assertThat(faults(null, wrong))
                .contains(
                        "/finding/firm/uscc bad-uscc",
                        "/finding/firm/name blank",
                        "/finding/reference too-long",
                        "/finding/inspectors/1 repeated",
                        "/finding/inspectors/2 blank");
    }

    @ParameterizedTest
    @CsvSource({
        "INSPECTION, HOUSING-370302, ''",
        "INSPECTION, HOUSING-370300, ''",
        "INSPECTION, HOUSING-370303, not-of-this-place",
        "INSPECTION, HOUSING-379999, unknown-authority",
        "INSPECTION, BAKERY-370302, unknown-authority",
        "CROSS_AREA_CHECK, HOUSING-370303, ''",
        "CROSS_AREA_CHECK, HOUSING-370302, own-area",
        "CROSS_AREA_CHECK, HOUSING-370300, ''",
        "HIGHER_INSPECTION, HOUSING-370000, ''",
        "HIGHER_INSPECTION, HOUSING-000000, ''",
        "CROSS_AREA_CHECK, HOUSING-000000, ''",
        "HIGHER_INSPECTION, HOUSING-100000, ''",
        "HIGHER_INSPECTION, HOUSING-370302, not-above",
        "HIGHER_INSPECTION, HOUSING-430000, not-of-this-place",
        "RESIDENT_INSPECTOR, HOUSING-430000, ''",
        "RESIDENT_INSPECTOR, HOUSING-370302, ''",
        "RESIDENT_INSPECTOR, HOUSING-379999, unknown-authority"
    })
    void the_authority_stands_where_its_source_says(Source source, String authority, String code) {
        FindingFiling said = new FindingFiling(null, authority, null, List.of(), null, null);
        assertThat(faults(source, said)).isEqualTo(code.isEmpty() ? List.of() : List.of("/finding/authority " + code));
    }

    private List<String> faults(@Nullable Source source, FindingFiling said) {
        Faults faults = new Faults();
        checks.check(faults, said, new FindingChecks.Of(source, new Region("370302"), NOW));
        return faults.list().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static HazardFacts facts(Source source, @Nullable Enterprise unit, FindingFiling said) {
        return facts(source, unit, said, null);
    }

    private static HazardFacts facts(
            Source source, @Nullable Enterprise unit, FindingFiling said, @Nullable UUID posting) {
        return new HazardFacts(
                new UUID(1, 2),
                "YH-370302-20261122-0000001",
                HazardLevel.GENERAL,
                null,
                null,
                "370302",
                null,
                null,
                unit,
                source.name(),
                NOW,
                NOW,
                null,
                "塔机限位失效",
                false,
                null,
                said.by("filer", posting));
    }
}
