package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.domain.policy.Rule;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Key periods tighten what begins in them, and never loosen. */
class PeriodTest {

    private static final String LADDER = """
            ladders:
              - id: KEY
                basis: 本系统默认
                repeats: 12
                rungs:
                  - {desk: COUNTY, target: duty-officer, within: 5 MINUTE}
                  - {desk: CITY, target: duty-officer, within: 5 MINUTE}
                  - {desk: PROVINCE, target: duty-officer, within: 5 MINUTE}
                  - {desk: PROVINCE, target: principal, within: 5 MINUTE}
            """;

    private static final String PERIOD = """

            periods:
              - id: NATIONAL-DAY
                title: {zh: 国庆, en: National Day}
                basis: 本系统默认
                from: 2026-10-01
                to: 2026-10-07
                limits: 25
                ladders: [{of: LEVEL_REPORT, by: KEY}]
            """;

    private static String pack(String from, String to) {
        return Changed.text(Map.of("ladders:\n", LADDER)) + PERIOD.replace(from, to);
    }

    private static ClockRule clock(Policy policy, String region, String at, String rule) {
        Rule found = policy.packFor(region, Times.at(at)).rule(rule);
        return (ClockRule) Objects.requireNonNull(found);
    }

    @Test
    void what_begins_in_a_period_has_less_time_and_a_quicker_ladder() {
        // given
        Policy policy = Changed.withNational(pack("", ""));
        // when
        ClockRule before = clock(policy, Samples.ZICHUAN, "2026-09-30 23:59", "CN-3");
        ClockRule in = clock(policy, Samples.ZICHUAN, "2026-10-01 00:00", "CN-3");
        // then
        assertThat(in.limit()).hasToString("30 MINUTE");
        assertThat(in.packVersion()).isEqualTo(Changed.shipped() + "@NATIONAL-DAY");
        assertThat(in.calls().getFirst().ladder().id()).isEqualTo("KEY");
        assertThat(before.limit()).hasToString("2 HOUR");
        assertThat(clock(policy, Samples.ZICHUAN, "2026-10-08 00:00", "CN-3")).isEqualTo(before);
        assertThat(clock(policy, Samples.ZICHUAN, "2026-10-03 12:00", "SD-1").limit())
                .hasToString("7 MINUTE");
        assertThat(clock(policy, Samples.ZICHUAN, "2026-10-03 12:00", "CN-10").limit())
                .hasToString("SAME_DAY");
        assertThat(clock(policy, Samples.ZICHUAN, "2026-10-03 12:00", "DET-FALSITY")
                        .limit())
                .hasToString("2 WORKING_DAY");
        assertThat(policy.rule(Changed.shipped() + "@NATIONAL-DAY", "CN-3")).isEqualTo(in);
        assertThat(policy.heldSince(Samples.ZICHUAN, "CN-3", Times.at("2026-10-03 12:00")))
                .isEqualTo(Instant.MIN);
    }

    @Test
    void of_a_limit_a_minute_is_left_at_least() {
        // given
        Policy policy = Changed.withNational(pack("limits: 25", "limits: 1"));
        // when, then
        assertThat(clock(policy, Samples.ZICHUAN, "2026-10-03 12:00", "CN-1").limit())
                .hasToString("1 MINUTE");
        assertThat(clock(policy, Samples.ZICHUAN, "2026-10-03 12:00", "SD-1").limit())
                .hasToString("1 MINUTE");
    }

    @Test
    void a_period_holds_in_the_provinces_that_it_names() {
        // given
        Policy policy = Changed.withNational(pack("limits: 25", "limits: 25\n    provinces: [\"430000\"]"));
        // when, then
        assertThat(clock(policy, Samples.CHANGSHA_WANGCHENG, "2026-10-03 12:00", "CN-3")
                        .limit())
                .hasToString("30 MINUTE");
        assertThat(clock(policy, Samples.ZICHUAN, "2026-10-03 12:00", "CN-3").limit())
                .hasToString("2 HOUR");
        assertThat(clock(policy, "110101", "2026-10-03 12:00", "CN-3").limit()).hasToString("2 HOUR");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            limits: 25              | limits: 150             | limits: 150 is not 1 to 100: a period never gives more time
            by: KEY                 | by: OVERDUE             | 'OVERDUE' calls somebody of 'LEVEL_REPORT' later, less often or not at all
            by: KEY                 | by: DIRECT_REPORT       | 'DIRECT_REPORT' calls somebody of 'LEVEL_REPORT' later, less often or not at all
            by: KEY                 | by: NONE                | by: there is no ladder 'NONE'
            to: 2026-10-07          | to: 2026-09-30          | to: 2026-09-30 is before 2026-10-01
            """)
    void what_loosens_is_refused(String from, String to, String reason) {
        assertThatThrownBy(() -> PackReader.read("t", pack(from, to), null)).hasMessageContaining(reason);
    }
}
