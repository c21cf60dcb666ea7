package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.escalation.app.rules.PackText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The law holds in all its cases and always, and what replaces a rule does so in all cases of that rule. */
class CoverTest {

    private static final String GOVERNMENT = "id: CN-2\n";

    private static final String DECIDED = "id: CN-PENALTY-DECIDED\n";

    private static final String BASE = """
            pack: T
            version: "1"
            ladders:
              - {id: L, basis: 本系统默认, repeats: 1, rungs: [{desk: CITY, target: principal, within: 5 MINUTE}]}
            calls:
              - {id: C-1, subject: ACCIDENT, when: "true", starts: FILED, kind: LEVEL_REPORT, desk: CITY, ladder: L, basis: 本系统默认}
              - {id: C-2, subject: ACCIDENT, when: "true", starts: FILED, kind: LEVEL_REPORT, desk: COUNTY, ladder: L, basis: 本系统默认}
              - {id: C-3, subject: ACCIDENT, when: "true", starts: FILED, kind: LEVEL_REPORT, desk: PROVINCE, ladder: L, basis: 本系统默认}
            clocks:
              - {id: T-1, from: A, to: B, subject: ACCIDENT, when: %s, starts: FILED, limit: 2 HOUR, stops: FULFILMENT, desk: CITY, form: ONLINE, basis: B}
            detections:
              - {id: D-1, kind: LATE, subject: ACCIDENT, when: accident.deaths > 1, basis: B, verify: {desk: CITY, ladder: L, limit: 10 DAY}}
            """;

    private static final String OVERLAY = "pack: O\nversion: \"1\"\nprovince: \"370000\"\n";

    private static final String LARGER = "accident.grade >= LARGER";

    private static String clock(String id, String says) {
        return "  - {id: " + id + ", replaces: [T-1], from: A, to: B, limit: 1 HOUR, stops: FULFILMENT, desk: CITY,"
                + " form: ONLINE, basis: B, " + says + "}\n";
    }

    private static String about(String when) {
        return "subject: ACCIDENT, starts: FILED, when: " + when;
    }

    private static List<String> faultsOfNational(Map<String, String> otherWords) {
        return faults("cn", Changed.text(otherWords), null);
    }

    private static List<String> faultsOfOverlay(String when, String... clocks) {
        Pack base = PackReader.read("t", BASE.formatted(when), null);
        return faults("o", OVERLAY + "clocks:\n" + String.join("", clocks), base);
    }

    private static List<String> faults(String file, String yaml, @Nullable Pack base) {
        try {
            PackReader.check(file, yaml, base, base == null ? Shipped.law() : Law.NONE);
            return List.of();
        } catch (RefusedException refused) {
            return refused.faults().stream().map(Fault::toString).toList();
        }
    }

    private static int lineOf(String words) {
        String text = Changed.text(Map.of());
        return (int) text.substring(0, text.indexOf(words) + 1).lines().count();
    }

    @Test
    void every_rule_of_the_law_is_there_and_the_own_ones_need_not_be() {
        assertThat(faultsOfNational(
                        Map.of("id: CN-PENALTY-PUBLIC\n", "id: CN-PENALTY-OPEN\n", DECIDED, "id: CN-PENALTY-MADE\n")))
                .containsExactly(
                        "cn:" + lineOf("pack: CN")
                                + ": 'CN-PENALTY-PUBLIC' is missing, for which the law sets a limit, 7 WORKING_DAY",
                        "cn:" + lineOf("pack: CN")
                                + ": 'CN-PENALTY-DECIDED' is missing, for which the law sets a limit, 90 DAY");
        assertThat(faultsOfNational(Map.of("id: CN-STOP\n", "id: CN-STOP-OTHER\n")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LARGER,
                "accident.grade > ORDINARY",
                "accident.deaths > 3 || accident.grade >= LARGER",
                "\"true\""
            })
    void the_law_may_be_said_in_other_words_and_for_more_cases(String when) {
        assertThat(faultsOfNational(ministry(when))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accident.grade >= MAJOR",
                "accident.grade >= LARGER && accident.deaths > 0",
                "accident.grade >= LARGER && accident.region.matches('37.*')"
            })
    void the_law_holds_in_all_its_cases(String when) {
        assertThat(faultsOfNational(ministry(when)))
                .containsExactly("cn:" + lineOf("id: CN-5\n")
                        + ": when: it does not hold for every ACCIDENT for which the law does, " + LARGER);
    }

    private static Map<String, String> ministry(String when) {
        return Map.of(
                "when: " + LARGER + "\n    from: PROVINCE_DEPARTMENT\n    to: MINISTRY\n    starts: MET",
                "when: " + when + "\n    from: PROVINCE_DEPARTMENT\n    to: MINISTRY\n    starts: MET");
    }

    @Test
    void the_law_is_about_what_it_is_about() {
        // given
        String text = Changed.text(Map.of());
        int at = text.indexOf("subject: PENALTY", text.indexOf("id: CN-PENALTY-PUBLIC\n"));
        String other = text.substring(0, at) + "subject: NOTICE" + text.substring(at + "subject: PENALTY".length());
        // when, then
        assertThat(faults("cn", other, null))
                .containsExactly("cn:" + lineOf("id: CN-PENALTY-PUBLIC\n")
                        + ": when: it does not hold for every PENALTY for which the law does, true");
    }

    @Test
    void the_time_of_the_law_starts_where_the_law_says() {
        assertThat(faultsOfNational(Map.of(
                        "to: COUNTY_GOVERNMENT\n    starts: FILED",
                        "to: COUNTY_GOVERNMENT\n    starts: CASUALTIES_CHANGED")))
                .containsExactly("cn:" + lineOf(GOVERNMENT)
                        + ": starts: CASUALTIES_CHANGED, but the time of the law starts at FILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"validFrom: 2027-01-01", "validTo: 2099-12-31"})
    void the_law_holds_always(String validity) {
        assertThat(faultsOfNational(Map.of(GOVERNMENT, GOVERNMENT + "    " + validity + "\n")))
                .containsExactly("cn:" + lineOf(GOVERNMENT) + ": validFrom, validTo: the law holds always");
        assertThat(faultsOfNational(Map.of("id: CN-STOP\n", "id: CN-STOP\n    " + validity + "\n")))
                .isEmpty();
    }

    @Test
    void what_was_chosen_may_be_chosen_anew_and_the_rest_of_that_clock_is_the_law() {
        // given
        String agencies = "starts: FILED\n    limit: 30 MINUTE\n    nearDue: [50, 80]\n    stops: AGENCIES";
        String rescue = "when: accident.grade < MAJOR && !accident.concluded && accident.responseUnderWay";
        // when, then
        assertThat(faultsOfNational(Map.of(agencies, agencies.replace("30 MINUTE", "45 MINUTE"))))
                .isEmpty();
        assertThat(faultsOfNational(Map.of("id: CN-6\n", "id: CN-6-OTHER\n")))
                .containsExactly(
                        "cn:" + lineOf("pack: CN") + ": 'CN-6' is missing, for which the law sets a limit, 30 MINUTE");
        assertThat(faultsOfNational(Map.of(rescue, rescue + " && accident.deaths >= 1")))
                .isEmpty();
        assertThat(faultsOfNational(Map.of("starts: REPORTED\n    limit: 1 DAY", "starts: REPORTED\n    limit: 2 DAY")))
                .containsExactly(
                        "cn:" + lineOf("id: CN-9\n") + ": the limit 2 DAY can end later than that of the law, 1 DAY");
    }

    @Test
    void accidents_with_two_deaths_are_listed_by_the_province_under_every_pack_and_the_first_death_is_chosen() {
        // given
        String two = "when: accident.deaths >= 2\n    from: PROVINCE_DEPARTMENT";
        String one = "when: accident.deaths == 1\n    from: CITY_DEPARTMENT";
        String province = "id: CN-PROPOSE-ACCIDENT-PROVINCE\n";
        // when, then
        assertThat(faultsOfNational(
                        Map.of(province, "id: CN-OTHER\n", "id: CN-PROPOSE-ACCIDENT\n", "id: CN-OTHER-CITY\n")))
                .containsExactly(
                        "cn:" + lineOf("pack: CN")
                                + ": 'CN-PROPOSE-ACCIDENT' is missing, for which the law sets a limit, 5 WORKING_DAY",
                        "cn:" + lineOf("pack: CN")
                                + ": 'CN-PROPOSE-ACCIDENT-PROVINCE' is missing, for which the law sets a limit, 5 WORKING_DAY");
        assertThat(faultsOfNational(Map.of(two, two.replace(">= 2", ">= 3"))))
                .containsExactly("cn:" + lineOf(province)
                        + ": when: it does not hold for every ACCIDENT for which the law does, accident.deaths >= 2");
        assertThat(faultsOfNational(Map.of(one, one.replace("deaths == 1", "deaths == 1 && accident.missing == 0"))))
                .isEmpty();
    }

    @Test
    void a_province_keeps_its_own_law() {
        // given
        Pack national = PackReader.read("cn", Changed.text(Map.of()), null);
        String shipped = Shipped.packs().getLast().content();
        String later = shipped.replace("limit: 30 MINUTE", "limit: 31 MINUTE")
                .replace("id: SD-3\n", "id: SD-4\n")
                .replace("id: SD-RAISE\n", "id: SD-5\n");
        // when, then
        assertThatThrownBy(() -> PackReader.check("sd", later, national, Shipped.law()))
                .hasMessageContaining("the limit 31 MINUTE can end later than that of the law, 30 MINUTE")
                .hasMessageContaining("'SD-3' is missing, for which the law sets a limit, SAME_DAY")
                .hasMessageContaining("'SD-RAISE' is missing, for which the law sets a limit, 10 WORKING_DAY");
        assertThat(PackReader.check("sd", shipped, national, Shipped.law()).own())
                .isNotEmpty();
    }

    @Test
    void a_pack_in_force_is_not_held_against_a_law_that_has_grown_since() {
        // given
        PackText overlay = Shipped.packs().getLast();
        PackText older =
                new PackText(Shipped.packs().getFirst().name(), Changed.text(Map.of(DECIDED, "id: CN-PENALTY-MADE\n")));
        // when, then
        assertThat(new PackBook().faults(List.of(older, overlay), overlay.name()))
                .isEmpty();
        assertThat(new PackBook().faults(List.of(older, overlay), older.name()))
                .extracting(fault -> fault.reason().text())
                .containsExactly("'CN-PENALTY-DECIDED' is missing, for which the law sets a limit, 90 DAY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            accident.grade >= LARGER                | accident.grade >= LARGER
            accident.grade >= LARGER                | accident.grade > ORDINARY
            accident.grade >= LARGER                | "true"
            "true"                                  | accident.grade >= ORDINARY
            accident.region.matches('37.*')         | accident.region.matches('37.*')
            """)
    void what_replaces_a_clock_may_say_its_cases_in_other_words_and_have_more(String before, String when) {
        assertThat(faultsOfOverlay(before, clock("O-1", about(when)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            accident.grade >= LARGER                | accident.grade > LARGER
            accident.grade >= LARGER                | accident.grade >= LARGER && accident.deaths > 0
            "true"                                  | accident.grade >= LARGER
            accident.deaths > 0                     | accident.region.matches('37.*')
            """)
    void what_replaces_a_clock_holds_in_all_its_cases(String before, String when) {
        assertThat(faultsOfOverlay(before, clock("O-1", about(when))))
                .containsExactly("o:5: when: what replaces 'T-1' does not hold for every ACCIDENT for which it does, "
                        + before.replace("\"", ""));
    }

    @Test
    void several_may_share_the_cases_of_one_for_as_long_as_they_are_valid() {
        // given
        String ends = ", validTo: 2026-12-31";
        String one = about("accident.grade == LARGER");
        String rest = about("accident.grade > LARGER");
        // when, then
        assertThat(faultsOfOverlay(LARGER, clock("O-1", one), clock("O-2", rest)))
                .isEmpty();
        assertThat(faultsOfOverlay(LARGER, clock("O-1", one + ends), clock("O-2", rest + ends)))
                .isEmpty();
        assertThat(faultsOfOverlay(LARGER, clock("O-1", one + ends), clock("O-2", rest)))
                .containsExactly("o:6: when: what replaces 'T-1' does not hold for every ACCIDENT for which it does, "
                        + LARGER + ", from 2026-12-31T16:00:00Z on");
        assertThat(faultsOfOverlay(LARGER, clock("O-2", rest), clock("O-1", one + ends)))
                .containsExactly("o:5: when: what replaces 'T-1' does not hold for every ACCIDENT for which it does, "
                        + LARGER + ", from 2026-12-31T16:00:00Z on");
    }

    @Test
    void a_case_of_another_subject_is_none_of_those() {
        assertThat(faultsOfOverlay("\"true\"", clock("O-1", about("\"true\"").replace("ACCIDENT", "HAZARD"))))
                .containsExactly(
                        "o:5: when: what replaces 'T-1' does not hold for every ACCIDENT for which it does, true");
    }

    @Test
    void what_replaces_a_clock_starts_where_it_did() {
        assertThat(faultsOfOverlay(LARGER, clock("O-1", about(LARGER).replace("FILED", "OCCURRED"))))
                .containsExactly("o:5: starts: OCCURRED, but the time of 'T-1' starts at FILED");
    }

    @ParameterizedTest
    @CsvSource({"accident.deaths > 0, true", "accident.deaths > 2, false"})
    void what_replaces_a_detection_suspects_in_all_its_cases(String when, boolean sound) {
        // given
        Pack base = PackReader.read("t", BASE.formatted(LARGER), null);
        String detection = "detections:\n  - {id: O-1, replaces: [D-1], kind: LATE, subject: ACCIDENT, when: " + when
                + ", basis: B, verify: {desk: CITY, ladder: L, limit: 10 DAY}}\n";
        // when, then
        assertThat(faults("o", OVERLAY + detection, base))
                .isEqualTo(
                        sound
                                ? List.of()
                                : List.of("o:5: when: what replaces 'D-1' does not hold for every ACCIDENT"
                                        + " for which it does, accident.deaths > 1"));
    }
}
