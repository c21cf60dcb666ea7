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
              - id: KEY-DAYS
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
        assertThat(in.packVersion()).isEqualTo(Changed.shipped() + "@KEY-DAYS");
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
        assertThat(policy.rule(Changed.shipped() + "@KEY-DAYS", "CN-3")).isEqualTo(in);
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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1970-01-01 00:00, 30 MINUTE",
        "2026-03-15 23:59, 30 MINUTE",
        "2026-03-16 00:00, 2 HOUR",
        "2026-11-14 23:59, 2 HOUR",
        "2026-11-15 00:00, 30 MINUTE",
        "2026-12-31 23:59, 30 MINUTE",
        "2027-01-01 00:00, 30 MINUTE",
        "2028-02-29 12:00, 30 MINUTE",
        "2199-12-31 23:59, 30 MINUTE"
    })
    void one_that_begins_every_year_may_go_on_into_the_next(String at, String limit) {
        Policy winters =
                Changed.withNational(pack("from: 2026-10-01\n    to: 2026-10-07", "from: 11-15\n    to: 03-15"));
        ClockRule rule = clock(winters, Samples.ZICHUAN, at, "CN-3");
        assertThat(rule.limit()).hasToString(limit);
        assertThat(winters.rule(rule.packVersion(), "CN-3")).isEqualTo(rule);
        assertThat(winters.heldSince(Samples.ZICHUAN, "CN-3", Times.at(at))).isEqualTo(Instant.MIN);
    }

    @Test
    void years_that_are_alike_have_the_same_rules_and_not_others_that_say_the_same() {
        Policy policy = Shipped.policy();
        assertThat(policy.packFor(Samples.ZICHUAN, Times.at("2031-07-01 00:00")))
                .isSameAs(policy.packFor(Samples.ZICHUAN, Times.at("2026-07-01 00:00")))
                .isNotSameAs(policy.packFor(Samples.ZICHUAN, Times.at("2026-05-01 00:00")))
                .isNotSameAs(policy.packFor(Samples.ZICHUAN, Times.at("2026-12-01 00:00")));
        assertThat(policy.packFor(Samples.CHANGSHA_WANGCHENG, Times.at("2031-07-01 00:00")))
                .isSameAs(policy.packFor(Samples.CHANGSHA_WANGCHENG, Times.at("2026-12-01 00:00")));
    }

    /** What this system chose may be chosen otherwise. */
    @Test
    void key_periods_are_no_law_and_a_later_version_may_leave_them_out_or_have_others() {
        String shipped = Changed.text(Map.of());
        String without = shipped.substring(0, shipped.indexOf("\nperiods:"));
        String ofAYear =
                PERIOD.replace("limits: 25", "limits: 90").replace("ladders: [{of: LEVEL_REPORT, by: KEY}]", "");
        assertThat(PackReader.check("cn", without, null, Shipped.law()).periods())
                .isEmpty();
        assertThat(PackReader.check("cn", shipped + ofAYear, null, Shipped.law())
                        .periods())
                .hasSize(4);
        assertThat(shipped).contains("国庆假期", "本系统默认");
    }

    @ParameterizedTest(name = "{0} to {1} {2}: {3}")
    @CsvSource({
        "2026-10-07, 2026-10-08, '', true",
        "2026-10-08, 2026-10-08, '', false",
        "12-01, 10-01, '', true",
        "10-08, 09-30, '', false",
        "10-01, 10-01, 'provinces: [\"370000\"]', true",
        "10-01, 10-01, 'when: {hazard: hazard.major}', false"
    })
    void no_other_one_cuts_the_same_on_the_same_days(String from, String to, String more, boolean refused) {
        String other = """
              - {id: OTHER, basis: 本系统默认, from: %s, to: %s, limits: 25, ladders: [{of: LEVEL_REPORT, by: KEY}]%s}
            """.formatted(from, to, more.isEmpty() ? "" : ", " + more);
        String reason = "'KEY-DAYS' does the same on some of these days: limits would be cut twice";
        if (refused) {
            assertThatThrownBy(() -> PackReader.check("t", pack("", "") + other, null, Law.NONE))
                    .hasMessageContaining(reason);
        } else {
            assertThat(PackReader.check("t", pack("", "") + other, null, Law.NONE)
                            .periods())
                    .hasSize(5);
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            limits: 25              | limits: 150             | limits: 150 is not 1 to 100: a period never gives more time
            by: KEY                 | by: OVERDUE             | 'OVERDUE' calls somebody of 'LEVEL_REPORT' later, less often or not at all
            by: KEY                 | by: DIRECT_REPORT       | 'DIRECT_REPORT' calls somebody of 'LEVEL_REPORT' later, less often or not at all
            by: KEY                 | by: NONE                | by: there is no ladder 'NONE'
            to: 2026-10-07          | to: 2026-09-30          | to: 2026-09-30 is before 2026-10-01
            from: 2026-10-01        | from: 10-01             | from, to: one is a day of every year, the other one is not
            from: 2026-10-01        | from: 13-01             | from: '13-01' is no day of the year, such as 06-01
            to: 2026-10-07          | to: 04-31               | to: '04-31' is no day of the year, such as 06-01
            to: 2026-10-07          | to: 02-29               | to: '02-29' is not in every year
            to: 2026-10-07          | to: 10-7                | to: '10-7' is no day, such as 2026-06-01
            """)
    void what_loosens_is_refused(String from, String to, String reason) {
        assertThatThrownBy(() -> PackReader.read("t", pack(from, to), null)).hasMessageContaining(reason);
    }
}
