package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.escalation.app.rules.PackDifference;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Likeness;
import cn.zhibao.escalation.domain.policy.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Detections in packs: what is read, and what is refused with its line and reason. */
class DetectionFaultsTest {

    private static final String BASE = """
            pack: T
            version: "1"
            ladders:
              - {id: L, basis: 本系统默认, repeats: 1, rungs: [{desk: CITY, target: principal, within: 5 MINUTE}]}
            clocks:
              - id: T-1
                subject: ACCIDENT
                when: "true"
                from: A
                to: B
                starts: FILED
                limit: 2 HOUR
                stops: FULFILMENT
                desk: CITY
                form: ONLINE
                basis: 本系统默认
            calls:
              - {id: C-1, subject: ACCIDENT, when: "true", starts: FILED, kind: LEVEL_REPORT, desk: CITY, ladder: L, basis: 本系统默认}
              - {id: C-2, subject: ACCIDENT, when: "true", starts: FILED, kind: LEVEL_REPORT, desk: COUNTY, ladder: L, basis: 本系统默认}
              - {id: C-3, subject: ACCIDENT, when: "true", starts: FILED, kind: LEVEL_REPORT, desk: PROVINCE, ladder: L, basis: 本系统默认}
            detections:
              - id: D-1
                title: {zh: 迟报, en: late}
                kind: LATE
                subject: ACCIDENT
                when: "true"
                clocks: [T-1]
                basis: 本系统默认
                verify: {desk: CITY, ladder: L, limit: 10 WORKING_DAY, nearDue: [50, 80]}
              - id: D-2
                kind: FALSITY
                subject: ACCIDENT
                when: accident.deaths < accident.deathsMax
                basis: 本系统默认
                verify: {desk: CITY, ladder: L, limit: 10 WORKING_DAY, breach: {desk: PROVINCE, ladder: L}}
              - id: D-3
                kind: CLUSTER
                subject: ACCIDENT
                when: accident.deaths >= 1
                series: {same: [PROVINCE, TYPE], count: 4, within: 5}
                basis: 本系统默认
                verify: {desk: PROVINCE, ladder: L, limit: 10 WORKING_DAY}
              - id: D-4
                kind: CONCEALMENT
                subject: SIGNAL
                when: signal.deaths > 0
                unmatched: {after: 2 HOUR, km: 6, hours: 24}
                basis: 本系统默认
                verify: {desk: PROVINCE, ladder: L, limit: 10 WORKING_DAY}
            """;

    private static List<Fault> faults(String yaml) {
        try {
            PackReader.check("t", yaml, null, Law.NONE);
            return List.of();
        } catch (RefusedException refused) {
            return refused.faults();
        }
    }

    private static DetectionRule detection(Pack pack, String id) {
        return (DetectionRule) pack.rules().stream()
                .map(PackRule::rule)
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void detections_are_read_with_what_triggers_them() {
        // when
        Pack pack = PackReader.check("t", BASE, null, Law.NONE);
        // then
        assertThat(detection(pack, "D-1").trigger()).isEqualTo(new Trigger.Breach(Set.of("T-1")));
        assertThat(detection(pack, "D-1").verification().marks()).containsExactly(50, 80);
        assertThat(detection(pack, "D-2").trigger()).isEqualTo(new Trigger.Holding());
        assertThat(detection(pack, "D-2").calls()).hasSize(2);
        assertThat(detection(pack, "D-3").trigger())
                .isEqualTo(new Trigger.Series(List.of(Likeness.PROVINCE, Likeness.TYPE), 4, 5, false, false));
        assertThat(detection(pack, "D-4").trigger()).isEqualTo(new Trigger.Unmatched(Duration.ofHours(2), 6, 24));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "count: 4, within: 5"                | false
            "count: 4, within: 5, raises: EACH"  | false
            "count: 4, within: 5, raises: FIRST" | true
            """)
    void a_series_suspects_each_case_or_the_first_by_which_they_are_many(String series, boolean once) {
        // when
        Pack pack = PackReader.check("t", BASE.replace("count: 4, within: 5", series), null, Law.NONE);
        // then
        assertThat(detection(pack, "D-3").trigger())
                .isEqualTo(new Trigger.Series(List.of(Likeness.PROVINCE, Likeness.TYPE), 4, 5, false, once));
    }

    @ParameterizedTest(name = "{1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            kind: LATE                  | kind: EARLY                                | 24 | kind: 'EARLY' is none of [LATE, OMISSION, FALSITY, CONCEALMENT, CLUSTER, REPEAT, SILENCE, CLOSURE, CONDITIONS, PRECURSOR]
            clocks: [T-1]               | clocks: [T-9]                              | 22 | there is no clock 'T-9' of this subject to watch
            clocks: [T-1]               | clocks: [C-1]                              | 22 | there is no clock 'C-1' of this subject to watch
            clocks: [T-1]               | clocks: [D-2]                              | 22 | there is no clock 'D-2' of this subject to watch
            clocks: [T-1]               | clocks: []                                 | 22 | without 'clocks', 'series', 'unmatched' or 'score' the condition alone decides: it must not hold always
            id: D-1                     | id: T-1                                    | 22 | the id 'T-1' is taken; an overlay names it in 'replaces'
            nearDue: [50, 80]           | nearDue: [80, 50]                          | 22 | nearDue: the marks must rise
            limit: 10 WORKING_DAY       | limit: 10 DAYS                             | 29 | limit: 'DAYS' is none of [MINUTE, HOUR, DAY, WORKING_DAY, SAME_DAY]
            {desk: CITY, ladder: L, l   | "{desk: CITY, ladder: M, l"                | 29 | ladder: there is no ladder 'M'
            {desk: CITY, ladder: L, l   | "{desk: TOWN, ladder: L, l"                | 29 | desk: 'TOWN' is none of [COUNTY, CITY, PROVINCE]
            verify: {desk: CITY         | "verifies: {desk: CITY"                    | 22 | field 'verify' is missing
            accident.deaths < accident.deathsMax | accident.deaths < accident.deathsMin | 33 | when: undeclared reference to 'accident' (in container '')
            accident.deaths < accident.deathsMax | accident.deaths < accident.deathsMax && accident.deaths > accident.deathsMax | 30 | when: no case can ever be like this, so the rule never applies
            clocks: [T-1]               | "clocks: [T-1]\n    series: {same: [CITY], count: 2, within: 1}" | 22 | one of 'clocks', 'series', 'unmatched' and 'score' triggers a detection
            [PROVINCE, TYPE]            | [PLACE]                                    | 40 | same: 'PLACE' is none of [PROVINCE, CITY, COUNTY, SITE, ENTERPRISE, CRITERION, TYPE]
            [PROVINCE, TYPE]            | [TYPE, TYPE]                               | 40 | same: something is named twice
            [PROVINCE, TYPE]            | []                                         | 40 | field 'same' is missing
            [PROVINCE, TYPE]            | [CRITERION]                                | 36 | 'CRITERION' is known of a HAZARD only
            count: 4                    | count: 1                                   | 40 | count: 1 is not 2 to 100
            count: 4                    | count: many                                | 40 | count: 'many' is no number
            count: 4, within: 5         | "count: 4, within: 0"                      | 40 | within: 0 is not 1 to 1000
            count: 4, within: 5         | count: 4                                   | 40 | field 'within' is missing
            accident.deaths >= 1        | accident.deaths >= 1 && accident.deaths < 1 | 36 | when: no case can ever be like this, so the rule never applies
            subject: SIGNAL             | subject: ACCIDENT                          | 43 | 'unmatched' is a SIGNAL or a TIP only
            signal.deaths > 0           | tip.kind == 'OTHER'                        | 46 | when: undeclared reference to 'tip' (in container '')
            2 HOUR, km: 6               | 2 WORKING_DAY, km: 6                       | 47 | after: '2 WORKING_DAY': only MINUTE or HOUR is possible here
            km: 6                       | km: 0                                      | 47 | km: 0 is not 1 to 100
            "count: 4, within: 5"       | "count: 4, within: 5, with: MAJOR_HAZARD"  | 36 | 'with' is of a PENALTY by the same ENTERPRISE alone
            "count: 4, within: 5"       | "count: 4, within: 5, with: TIP"           | 40 | with: 'TIP' is none of [MAJOR_HAZARD]
            "count: 4, within: 5"       | "count: 4, within: 5, raises: LAST"        | 40 | raises: 'LAST' is none of [EACH, FIRST]
            hours: 24                   | hours: 999                                 | 47 | hours: 999 is not 1 to 240
            "unmatched: {"              | "clocks: [T-1]\n    unmatched: {"          | 43 | one of 'clocks', 'series', 'unmatched' and 'score' triggers a detection
            stops: FULFILMENT           | stops: RULING                              | 6  | 'RULING' stops the verification of a detection only
            """)
    void a_faulty_detection_is_refused_with_line_and_reason(String from, String to, int line, String reason) {
        assertThat(faults(BASE.replaceFirst(Pattern.quote(from), to)))
                .extracting(Fault::toString)
                .contains("t:" + line + ": " + reason);
    }

    @Test
    void two_detections_that_say_the_same_are_one_too_many() {
        // given
        String twin = BASE.replace("id: D-2\n    kind: FALSITY", "id: D-2\n    kind: LATE")
                .replace("when: accident.deaths < accident.deathsMax", "when: \"true\"\n    clocks: [T-1]");
        // when, then
        assertThat(faults(twin))
                .extracting(fault -> fault.reason().text())
                .containsExactly("says what 'D-1' says: the same subject, condition, start and addressee");
    }

    @Test
    void series_of_other_days_say_something_else() {
        // given
        int third = BASE.indexOf("  - id: D-3");
        String copy = BASE.substring(third, BASE.indexOf("  - id: D-4")).replace("D-3", "D-5");
        String twin = BASE + copy;
        // when, then
        assertThat(faults(twin))
                .extracting(fault -> fault.reason().text())
                .containsExactly("says what 'D-3' says: the same subject, condition, start and addressee");
        assertThat(faults(BASE + copy.replace("count: 4", "count: 5"))).isEmpty();
    }

    @Test
    void an_overlay_may_stand_in_for_a_detection_and_gives_no_more_time_to_verify() {
        // given
        Pack base = PackReader.read("t", BASE, null);
        String overlay = """
                pack: O
                version: "1"
                province: "370000"
                detections:
                  - id: O-1
                    replaces: [D-1]
                    kind: LATE
                    subject: ACCIDENT
                    when: "true"
                    clocks: [T-1]
                    basis: 本系统默认
                    verify: {desk: CITY, ladder: L, limit: 5 WORKING_DAY}
                """;
        // when
        Pack merged = PackReader.check("o", overlay, base, Law.NONE);
        // then
        assertThat(merged.rules())
                .extracting(rule -> rule.rule().id())
                .contains("O-1", "D-2")
                .doesNotContain("D-1");
        assertThatThrownBy(
                        () -> PackReader.check("o", overlay.replace("5 WORKING_DAY", "11 WORKING_DAY"), base, Law.NONE))
                .hasMessageContaining("o:5: the limit 11 WORKING_DAY can end later than that of D-1, 10 WORKING_DAY");
        assertThatThrownBy(() -> PackReader.read("o", overlay.replace("[D-1]", "[D-9]"), base))
                .hasMessageContaining("there is no rule 'D-9' to replace");
    }

    @Test
    void an_overlay_does_not_take_away_what_a_detection_watches() {
        // given
        Pack base = PackReader.read("t", BASE, null);
        String overlay = """
                pack: O
                version: "1"
                province: "370000"
                clocks:
                  - {id: O-1, replaces: [T-1], subject: ACCIDENT, when: "true", from: A, to: B, starts: FILED, limit: 1 HOUR,
                     stops: FULFILMENT, desk: CITY, form: ONLINE, basis: 本系统默认}
                """;
        // when, then
        assertThatThrownBy(() -> PackReader.read("o", overlay, base))
                .hasMessageContaining("o:5: 'D-1' watches what 'O-1' replaces");
    }

    @Test
    void a_difference_names_what_changed_of_a_detection() {
        assertThat(PackDiff.of(BASE, BASE.replace("clocks: [T-1]", "clocks: [T-1, T-2]"))
                        .entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.kind()).isEqualTo("detections");
                    assertThat(entry.id()).isEqualTo("D-1");
                });
        assertThat(PackDiff.of(BASE, BASE.replace("count: 4, within: 5", "count: 4, within: 7"))
                        .entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.fields())
                        .containsExactly(new PackDifference.Field("series.within", "5", "7")));
    }
}
