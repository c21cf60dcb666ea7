package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Penalty;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Policy;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.events.contract.HazardFacts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Key periods that tighten rules for some cases only: those of a sector, or of key enterprises. */
class CasePeriodTest {

    private static final Instant JULY = Times.at("2026-07-01 08:00");
    private static final Facts KEY = of(Punished.of(Punished.UNIT, hazard("C24-08-4"), false));
    private static final Facts OTHER = of(Punished.of("91370302MA3C000001", hazard("C24-08-4"), false));
    private static final Facts ACCIDENT = Facts.OfAccident.first(
            Samples.Accident.reported("2026-07-01 08:00").deaths(1).facts());

    private static final String KEY_UNITS = "hazard: 'hazard.enterprise in [\"%s\", \"B\"]'".formatted(Punished.UNIT);

    private static Facts of(HazardFacts hazard) {
        return new Facts.OfHazard(hazard, null, null, null);
    }

    private static HazardFacts hazard(String criterion) {
        return Samples.judgedBy(criterion, Samples.foundBy("INSPECTION", JULY, JULY));
    }

    private static String period(String id, String says) {
        return "  - {id: " + id + ", basis: 本系统默认, from: 2026-06-01, to: 2026-09-30, " + says + "}\n";
    }

    private static Policy policy(String... periods) {
        return Changed.withNational(Changed.text(Map.of()) + String.join("", periods));
    }

    private static ClockRule clock(Policy policy, Facts facts, String rule) {
        Rule found = policy.packFor(facts, JULY).rule(rule);
        return (ClockRule) Objects.requireNonNull(found);
    }

    private static String limit(Policy policy, Facts facts, String rule) {
        return clock(policy, facts, rule).limit().toString();
    }

    @Test
    void key_enterprises_have_less_time_and_others_as_much_as_ever() {
        // given
        Policy policy = policy(period("KEY", "limits: 50, when: {" + KEY_UNITS + "}"));
        // when
        ClockRule tightened = clock(policy, KEY, "CN-FIRST-INSPECTION");
        // then
        assertThat(tightened.limit()).hasToString("12 HOUR");
        assertThat(tightened.packVersion()).isEqualTo(Changed.shipped() + "@KEY");
        assertThat(policy.rule(tightened.packVersion(), tightened.id())).isEqualTo(tightened);
        assertThat(clock(policy, OTHER, "CN-FIRST-INSPECTION"))
                .returns(Changed.shipped(), ClockRule::packVersion)
                .returns("24 HOUR", rule -> rule.limit().toString());
        assertThat(limit(policy, of(hazard("C24-08-4")), "CN-FIRST-INSPECTION")).isEqualTo("24 HOUR");
    }

    @Test
    void rules_for_subjects_that_it_does_not_ask_about_stay() {
        // given
        Policy policy = policy(period("KEY", "limits: 50, when: {" + KEY_UNITS + "}"));
        Policy both = policy(period("KEY", "limits: 50, when: {" + KEY_UNITS + ", accident: accident.deaths > 0}"));
        Facts penalty = new Penalty(Punished.penalty(new UUID(0, 1), Punished.UNIT, JULY, JULY));
        // then
        assertThat(policy.packFor(ACCIDENT, JULY)).isSameAs(policy.packFor(ACCIDENT.region(), JULY));
        assertThat(both.packFor(penalty, JULY)).isSameAs(both.packFor(penalty.region(), JULY));
        assertThat(limit(both, ACCIDENT, "CN-3")).isEqualTo("1 HOUR");
        assertThat(limit(both, KEY, "DET-REPEAT")).isEqualTo("5 WORKING_DAY");
        assertThat(limit(both, KEY, "DET-CLOSURE")).isEqualTo("10 WORKING_DAY");
        assertThat(limit(both, KEY, "DET-CONDITIONS")).isEqualTo("5 WORKING_DAY");
    }

    @Test
    void sectors_are_asked_for_by_criterion_category_and_type() {
        // given
        Policy policy = policy(period(
                "GAS",
                "limits: 50, when: {hazard: 'hazard.criterion.startsWith(\"G23\") || hazard.category == \"燃气\"',"
                        + " accident: 'accident.type in [\"10\", \"12\"]'}"));
        // then
        assertThat(limit(policy, of(hazard("G23-04")), "CN-FIRST-INSPECTION")).isEqualTo("12 HOUR");
        assertThat(limit(policy, of(hazard("C24-08-4")), "CN-FIRST-INSPECTION")).isEqualTo("24 HOUR");
        assertThat(limit(policy, ACCIDENT, "CN-3")).isEqualTo("1 HOUR");
    }

    @Test
    void the_unit_of_an_accident_is_told_by_its_credit_code() {
        // given
        String unit = "limits: 50, when: {accident: 'accident.enterprise == \"%s\"'}";
        // then
        assertThat(limit(policy(period("KEY", unit.formatted("91370302MA3C000001"))), ACCIDENT, "CN-3"))
                .isEqualTo("1 HOUR");
        assertThat(limit(policy(period("KEY", unit.formatted(Punished.UNIT))), ACCIDENT, "CN-3"))
                .isEqualTo("2 HOUR");
    }

    @Test
    void those_that_hold_at_once_tighten_one_after_the_other() {
        // given: what holds for all cases comes first, wherever it stands
        Policy policy = policy(
                period("KEY", "limits: 50, when: {" + KEY_UNITS + "}"),
                period("FLOOD", "limits: 75"),
                period("MEET", "limits: 50, when: {hazard: 'hazard.source == \"INSPECTION\"'}"));
        String shipped = Changed.shipped();
        // when
        ClockRule both = clock(policy, KEY, "CN-FIRST-INSPECTION");
        ClockRule one = clock(policy, OTHER, "CN-FIRST-INSPECTION");
        // then
        assertThat(both.packVersion()).isEqualTo(shipped + "@FLOOD@KEY@MEET");
        assertThat(both.limit()).hasToString("270 MINUTE");
        assertThat(one.packVersion()).isEqualTo(shipped + "@FLOOD@MEET");
        assertThat(one.limit()).hasToString("9 HOUR");
        for (Facts facts : List.of(KEY, OTHER, ACCIDENT)) {
            policy.packFor(facts, JULY)
                    .clocks(facts.subject())
                    .forEach(rule -> assertThat(policy.rule(rule.packVersion(), rule.id()))
                            .isEqualTo(rule));
        }
    }

    @Test
    void it_lasts_and_holds_where_it_says() {
        // given
        Policy policy = policy(period("KEY", "limits: 50, provinces: [\"430000\"], when: {" + KEY_UNITS + "}"));
        Facts there = of(Samples.of(new UUID(0, 2), Samples.CHANGSHA_WANGCHENG, ((Facts.OfHazard) KEY).hazard()));
        Instant october = Times.at("2026-10-01 00:00");
        // then
        assertThat(limit(policy, there, "CN-FIRST-INSPECTION")).isEqualTo("12 HOUR");
        assertThat(limit(policy, KEY, "CN-FIRST-INSPECTION")).isEqualTo("24 HOUR");
        assertThat(policy.packFor(there, october).rule("CN-FIRST-INSPECTION"))
                .isNotNull()
                .extracting(Rule::packVersion)
                .isEqualTo(Changed.shipped() + "@NATIONAL-DAY");
    }

    private static final String BASE = """
            pack: T
            version: "1"
            ladders:
              - {id: L, basis: B, repeats: 1, rungs: [{desk: CITY, target: principal, within: 5 MINUTE}]}
            calls:
              - {id: C-1, subject: ACCIDENT, when: "true", starts: FILED, kind: LEVEL_REPORT, desk: COUNTY, ladder: L, basis: B}
              - {id: C-2, subject: ACCIDENT, when: "true", starts: FILED, kind: LEVEL_REPORT, desk: CITY, ladder: L, basis: B}
              - {id: C-3, subject: ACCIDENT, when: "true", starts: FILED, kind: LEVEL_REPORT, desk: PROVINCE, ladder: L, basis: B}
            periods:
              - id: KEY
                basis: B
                from: 2026-06-01
                to: 2026-09-30
                when: {hazard: "hazard.enterprise in ['A']"}
                limits: 50
            """;

    private static List<String> faults(String yaml) {
        try {
            PackReader.check("t", yaml, null, Law.NONE);
            return List.of();
        } catch (RefusedException refused) {
            return refused.faults().stream().map(Fault::toString).toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {hazard: "hazard.firm in ['A']"}                              | t:14: hazard: undeclared reference to 'hazard'
            {hazard: "accident.deaths > 0"}                               | t:14: hazard: undeclared reference to 'accident'
            {accident: "accident.enterprise in [1]"}                      | t:14: accident: found no matching overload for '@in'
            {hazard: "hazard.enterprise"}                                 | t:14: hazard: expected type 'bool' but found 'string'
            {hazard: "hazard.major && hazard.enterprise in []"}           | t:10: when: no HAZARD can ever be like this, so the key period never holds
            {accident: "accident.enterprise in ['A'] && accident.enterprise in ['B']"} | t:10: when: no ACCIDENT can ever be like this, so the key period never holds
            {}                                                            | t:14: when: neither 'hazard' nor 'accident' is there
            {tip: "true"}                                                 | t:14: unknown field 'tip'
            hazard.major                                                  | t:14: here fields are expected
            """)
    void a_faulty_question_is_refused_with_line_and_reason(String when, String reason) {
        assertThat(faults(BASE.replace("{hazard: \"hazard.enterprise in ['A']\"}", when)))
                .anyMatch(fault -> fault.startsWith(reason));
    }

    @Test
    void questions_that_do_more_than_compare_are_left_to_those_who_ask() {
        assertThat(faults(BASE)).isEmpty();
        assertThat(faults(BASE.replace(
                        "hazard.enterprise in ['A']", "hazard.criterion.startsWith('G') && hazard.criterion == 'C'")))
                .isEmpty();
    }

    @Test
    void a_name_is_of_one_key_period_alone() {
        assertThat(faults(BASE + "  - {id: KEY, basis: B, from: 2027-06-01, to: 2027-06-01, limits: 10}\n"))
                .containsExactly("t:16: 'KEY' is another key period too: what it decides could not be told apart");
    }

    @Test
    void more_than_seven_at_once_in_one_place_are_refused() {
        // given
        String[] others = IntStream.rangeClosed(2, 8)
                .mapToObj(number -> period("KEY-" + number, "when: {accident: accident.deaths > " + number + "}"))
                .toArray(String[]::new);
        String eight = BASE + String.join("", others);
        String fault = "t:22: when: more than 7 key periods ask in one place at once what a case is";
        // then
        assertThat(faults(eight)).containsExactly(fault);
        assertThat(faults(BASE
                        + Arrays.stream(others).limit(6).collect(Collectors.joining())
                        + period("ALL", "limits: 1")))
                .isEmpty();
        assertThat(faults(eight.replace("    to: 2026-09-30", "    to: 2026-06-01")))
                .containsExactly(fault);
        assertThat(faults(eight.replace("from: 2026-06-01, to: 2026-09-30", "from: 2026-10-01, to: 2026-10-02")))
                .isEmpty();
        assertThat(faults(eight.replace("limits: 50", "provinces: [\"370000\"]")))
                .containsExactly(fault);
        assertThat(faults(eight.replace("limits: 50", "provinces: [\"370000\"]")
                        .replace("> 8}", "> 8}, provinces: [\"430000\"]")))
                .isEmpty();
    }

    @Test
    void an_overlay_counts_those_of_its_base_in_its_own_province() {
        // given
        String[] seven = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> period("B-" + number, "when: {accident: accident.deaths > " + number + "}"))
                .toArray(String[]::new);
        String base = BASE.substring(0, BASE.indexOf("  - id: KEY")) + String.join("", seven);
        String overlay = "pack: O\nversion: \"1\"\nprovince: \"370000\"\nperiods:\n"
                + period("OWN", "when: {hazard: hazard.major}");
        // then
        assertThat(faultsOver(overlay, base))
                .containsExactly("o:5: when: more than 7 key periods ask in one place at once what a case is");
        assertThat(faultsOver(overlay, base.replace("> 7}", "> 7}, provinces: [\"430000\"]")))
                .isEmpty();
        assertThat(faultsOver(overlay.replace("OWN", "B-1"), base))
                .anyMatch(fault -> fault.startsWith("o:5: 'B-1' is"));
    }

    private static List<String> faultsOver(String overlay, String base) {
        try {
            PackReader.check("o", overlay, PackReader.read("t", base, null), Law.NONE);
            return List.of();
        } catch (RefusedException refused) {
            return refused.faults().stream().map(Fault::toString).toList();
        }
    }

    @Test
    void a_difference_names_what_is_asked() {
        assertThat(PackDiff.of(BASE, BASE.replace("['A']", "['A', 'B']")).entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.id()).isEqualTo("KEY");
                    assertThat(entry.fields()).singleElement().satisfies(field -> {
                        assertThat(field.name()).isEqualTo("when.hazard");
                        assertThat(field.after()).isEqualTo("hazard.enterprise in ['A', 'B']");
                    });
                });
    }
}
