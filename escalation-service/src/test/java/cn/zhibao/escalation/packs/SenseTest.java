package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.escalation.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A pack that can be read still has to make sense before it comes into force. */
class SenseTest {

    private static final String BASE = """
            pack: T
            version: "1"
            ladders:
              - {id: L, basis: 本系统默认, repeats: 1, rungs: [{desk: CITY, target: principal, within: 5 MINUTE}]}
            clocks:
              - id: T-1
                subject: ACCIDENT
                when: accident.grade >= LARGER
                from: A
                to: B
                starts: FILED
                limit: 2 HOUR
                stops: ACKNOWLEDGEMENT
                desk: CITY
                form: ONLINE
                basis: 本系统默认
                call: {kind: LEVEL_REPORT, ladder: L}
            calls:
              - {id: C-1, subject: ACCIDENT, when: accident.grade < LARGER, starts: FILED, kind: LEVEL_REPORT, desk: CITY, ladder: L, basis: 本系统默认}
              - {id: C-2, subject: ACCIDENT, when: "true", starts: FILED, kind: LEVEL_REPORT, desk: COUNTY, ladder: L, basis: 本系统默认}
              - {id: C-3, subject: ACCIDENT, when: "true", starts: FILED, kind: LEVEL_REPORT, desk: PROVINCE, ladder: L, basis: 本系统默认}
            """;

    private static List<Fault> faults(String yaml) {
        try {
            PackReader.check("t", yaml, null, Law.NONE);
            return List.of();
        } catch (RefusedException refused) {
            return refused.faults();
        }
    }

    @Test
    void a_sensible_pack_has_no_faults() {
        assertThat(faults(BASE)).isEmpty();
        assertThat(faults(BASE.replace(
                        "when: accident.grade < LARGER", "when: accident.grade < LARGER || accident.deaths > 5")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            accident.grade >= LARGER | accident.grade >= LARGER && accident.grade < LARGER       | 6  | when: no case can ever be like this, so the rule never applies
            accident.grade >= LARGER | accident.deaths < 0 && accident.grade >= LARGER           | 6  | when: no case can ever be like this, so the rule never applies
            accident.grade >= LARGER | accident.type == 'a' && accident.type == 'b'              | 6  | when: no case can ever be like this, so the rule never applies
            accident.grade < LARGER  | accident.grade < LARGER && accident.deaths > 0            | 1  | accidents of [ORDINARY] have no call and no acknowledgement clock at the level CITY
            accident.grade < LARGER  | accident.region.matches('37.*')                           | 1  | accidents of [ORDINARY] have no call and no acknowledgement clock at the level CITY
            accident.grade >= LARGER | accident.grade >= MAJOR                                   | 1  | accidents of [LARGER] have no call and no acknowledgement clock at the level CITY
            desk: PROVINCE           | desk: CITY                                                | 1  | accidents of [ORDINARY, LARGER, MAJOR, ESPECIALLY_MAJOR] have no call and no acknowledgement clock at the level PROVINCE
            desk: PROVINCE           | desk: COUNTY                                              | 21 | says what 'C-2' says: the same subject, condition, start and addressee
            """)
    void a_pack_without_sense_is_refused_with_line_and_reason(String from, String to, int line, String reason) {
        assertThat(faults(BASE.replace(from, to))).extracting(Fault::toString).contains("t:" + line + ": " + reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "REFUSED_STOP_ORDER" in penalty.aggravations                                                   | true
            "REFUSED_STOP_ORDER" in penalty.aggravations && "OBSTRUCTED_ENFORCEMENT" in penalty.aggravations | true
            penalty.aggravations == ["REFUSED_RECTIFICATION", "REFUSED_STOP_ORDER"]                        | true
            penalty.aggravations == []                                                                     | true
            size(penalty.aggravations) > 1                                                                 | true
            "REFUSED_STOP_ORDER" in penalty.aggravations && penalty.aggravations == []                     | false
            """)
    void a_question_about_a_list_holds_for_some_case_when_its_names_are_known(String question, boolean may) {
        // given
        String detection = """
                detections:
                  - id: D-1
                    kind: CLOSURE
                    subject: PENALTY
                    when: '%s'
                    basis: 本系统默认
                    verify: {desk: CITY, ladder: L, limit: 10 DAY}
                """.formatted(question);
        // when, then
        assertThat(faults(BASE + detection))
                .extracting(fault -> fault.reason().text())
                .isEqualTo(may ? List.of() : List.of("when: no case can ever be like this, so the rule never applies"));
    }

    @Test
    void a_level_must_not_lose_its_owner_later() {
        // given
        String yaml = BASE.replace("{id: C-3,", "{id: C-3, validTo: 2026-12-31,");
        // when, then
        assertThat(faults(yaml))
                .extracting(fault -> fault.reason().text())
                .containsExactly("accidents of [ORDINARY, LARGER, MAJOR, ESPECIALLY_MAJOR] have no call and no"
                        + " acknowledgement clock at the level PROVINCE from 2026-12-31T16:00:00Z on");
    }

    @Test
    void twins_that_are_never_valid_together_are_no_twins() {
        // given
        String twin = BASE.replace("{id: C-3,", "{id: C-2b, validFrom: 2027-01-01,")
                .replace("desk: PROVINCE", "desk: COUNTY");
        // when, then
        assertThat(faults(twin))
                .extracting(fault -> fault.reason().text())
                .anyMatch(reason -> reason.startsWith("says what 'C-2' says"));
        assertThat(faults(twin.replace("{id: C-2,", "{id: C-2, validTo: 2026-12-31,")))
                .extracting(fault -> fault.reason().text())
                .noneMatch(reason -> reason.startsWith("says what"));
    }

    @Test
    void the_national_pack_does_not_give_more_time_than_the_law() {
        // given
        String looser = Changed.text(Map.of(Changed.TWO_HOURS, Changed.TWO_HOURS.replace("2 HOUR", "3 HOUR")));
        String own = Changed.text(Map.of("starts: FILED\n    limit: 8 HOUR", "starts: FILED\n    limit: 9 HOUR"));
        // when, then
        assertThatThrownBy(() -> PackReader.check("cn", looser, null, Shipped.law()))
                .hasMessageContaining("the limit 3 HOUR can end later than that of the law, 2 HOUR");
        assertThat(PackReader.check("cn", own, null, Shipped.law()).rules()).isNotEmpty();
    }

    @Test
    void an_overlay_does_not_take_a_limit_away() {
        // given
        Pack base = PackReader.read("t", BASE.replace("stops: ACKNOWLEDGEMENT", "stops: FULFILMENT"), null);
        String overlay = """
                pack: O
                version: "1"
                province: "370000"
                calls:
                  - {id: O-1, replaces: [T-1], subject: ACCIDENT, when: "true", starts: FILED, kind: LEVEL_REPORT, desk: CITY, ladder: L, basis: 本系统默认}
                """;
        // when, then
        assertThatThrownBy(() -> PackReader.check("o", overlay, base, Law.NONE))
                .hasMessageContaining("o:5: 'T-1' has a limit, and what replaces it has none");
    }

    @Test
    void rules_are_valid_from_the_beginning_of_a_day_to_the_end_of_another_and_the_base_holds_besides() {
        // given
        Pack base = PackReader.read("t", BASE, null);
        String overlay = """
                pack: O
                version: "1"
                province: "370000"
                clocks:
                  - {id: O-1, replaces: [T-1], validFrom: 2026-06-01, validTo: 2026-09-30, subject: ACCIDENT, when: "true",
                     from: A, to: B, starts: FILED, limit: 1 HOUR, stops: FULFILMENT, desk: CITY, form: ONLINE, basis: 本系统默认}
                """;
        Pack pack = PackReader.read("o", overlay, base);
        // when, then
        assertThat(ids(pack, Times.at("2026-05-31 23:59"))).contains("T-1").doesNotContain("O-1");
        assertThat(ids(pack, Times.at("2026-06-01 00:00"))).contains("O-1").doesNotContain("T-1");
        assertThat(ids(pack, Times.at("2026-09-30 23:59"))).contains("O-1").doesNotContain("T-1");
        assertThat(ids(pack, Times.at("2026-10-01 00:00"))).contains("T-1").doesNotContain("O-1");
        assertThat(pack.turns()).containsExactly(Times.at("2026-06-01 00:00"), Times.at("2026-10-01 00:00"));
    }

    private static List<String> ids(Pack pack, Instant moment) {
        return pack.at(moment).stream().map(rule -> rule.rule().id()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            validTo: 2026-13-01                          | validTo: '2026-13-01' is no day, such as 2026-06-01
            validFrom: 2026-06-01, validTo: 2026-05-31   | validTo: 2026-05-31 is before 2026-06-01
            """)
    void days_of_validity_are_read_with_care(String days, String reason) {
        assertThat(faults(BASE.replace("{id: C-3,", "{id: C-3, " + days + ",")))
                .extracting(Fault::toString)
                .contains("t:" + 21 + ": " + reason);
    }
}
