package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhibao.escalation.app.rules.PackDifference;
import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Loss;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.events.contract.Subject;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores of units in packs: what is read, and what is refused with its line and reason. */
class ScoreFaultsTest {

    private static final String BASE = """
            pack: T
            version: "1"
            ladders:
              - {id: L, basis: 本系统默认, repeats: 1, rungs: [{desk: CITY, target: principal, within: 5 MINUTE}]}
            calls:
              - {id: C-1, subject: ACCIDENT, when: "true", starts: FILED, kind: LEVEL_REPORT, desk: CITY, ladder: L, basis: 本系统默认}
              - {id: C-2, subject: ACCIDENT, when: "true", starts: FILED, kind: LEVEL_REPORT, desk: COUNTY, ladder: L, basis: 本系统默认}
              - {id: C-3, subject: ACCIDENT, when: "true", starts: FILED, kind: LEVEL_REPORT, desk: PROVINCE, ladder: L, basis: 本系统默认}
            detections:
              - id: D-1
                kind: CONDITIONS
                score:
                  unit: ENTERPRISE
                  threshold: 40
                  within: 365
                  losses:
                    - {id: PENALTY, subject: PENALTY, when: penalty.safetyLaw, since: DECIDED, points: 10}
                    - {id: OVERDUE, title: {zh: 逾期, en: late}, subject: HAZARD, when: "true", since: OVERDUE, points: 5}
                basis: 本系统默认
                verify: {desk: CITY, ladder: L, limit: 10 WORKING_DAY}
            """;

    private static final String OVERLAY = """
            pack: O
            version: "1"
            province: "370000"
            detections:
              - id: D-1
                replaces: [D-1]
                kind: CONDITIONS
                score:
                  unit: ENTERPRISE
                  threshold: 30
                  within: 730
                  losses:
                    - {id: PENALTY, subject: PENALTY, when: "true", since: DECIDED, points: 12}
                    - {id: OVERDUE, subject: HAZARD, when: "true", since: OVERDUE, points: 5}
                    - {id: ACCIDENT, subject: ACCIDENT, when: "true", since: OCCURRED, points: 20}
                basis: 本系统默认
                verify: {desk: CITY, ladder: L, limit: 10 WORKING_DAY}
            """;

    private static List<String> faults(String name, String yaml, @Nullable Pack base) {
        try {
            PackReader.check(name, yaml, base, Law.NONE);
            return List.of();
        } catch (RefusedException refused) {
            return refused.faults().stream().map(Fault::toString).toList();
        }
    }

    private static List<String> faults(String yaml) {
        return faults("t", yaml, null);
    }

    private static List<String> faultsOfOverlay(String yaml) {
        return faults("o", yaml, PackReader.read("t", BASE, null));
    }

    private static DetectionRule score(Pack pack) {
        return pack.rules().stream()
                .map(PackRule::rule)
                .filter(rule -> rule.id().equals("D-1"))
                .map(DetectionRule.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_score_is_read_with_what_costs_points_and_is_of_all_their_subjects() {
        // when
        DetectionRule rule = score(PackReader.check("t", BASE, null, Law.NONE));
        // then
        assertThat(rule.trigger()).isInstanceOfSatisfying(Trigger.Score.class, score -> {
            assertThat(score.threshold()).isEqualTo(40);
            assertThat(score.within()).isEqualTo(365);
            assertThat(score.losses())
                    .extracting(Loss::id, Loss::subject, Loss::since, Loss::points)
                    .containsExactly(
                            tuple("PENALTY", Subject.PENALTY, Anchor.DECIDED, 10),
                            tuple("OVERDUE", Subject.HAZARD, Anchor.OVERDUE, 5));
        });
        assertThat(Subject.values()).filteredOn(rule::concerns).containsExactly(Subject.HAZARD, Subject.PENALTY);
    }

    @ParameterizedTest(name = "{1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            unit: ENTERPRISE     | unit: SITE            | 13 | unit: 'SITE' is none of [ENTERPRISE]
            "      unit: ENTERPRISE\n" | ""                | 13 | field 'unit' is missing
            threshold: 40        | limit: 40             | 13 | field 'threshold' is missing
            threshold: 40        | threshold: 0          | 14 | threshold: 0 is not 1 to 90
            threshold: 40        | threshold: 91         | 14 | threshold: 91 is not 1 to 90
            within: 365          | days: 365             | 13 | field 'within' is missing
            within: 365          | within: 1001          | 15 | within: 1001 is not 1 to 1000
            points: 10           | weight: 10            | 17 | field 'points' is missing
            points: 10           | points: 0             | 17 | points: 0 is not 1 to 100
            points: 10           | points: many          | 17 | points: 'many' is no number
            losses:              | gains:                | 13 | field 'losses' is missing
            since: DECIDED       | from: DECIDED         | 17 | field 'since' is missing
            since: DECIDED       | since: FOUND          | 17 | 'FOUND' does not happen to a PENALTY
            since: DECIDED       | since: DEADLINE       | 17 | since: 'DEADLINE' is none of [OCCURRED, FOUND, FILED, REGRADED, OVERDUE, OWNERLESS, STOPPED, DECIDED]
            penalty.safetyLaw    | hazard.major          | 17 | when: undeclared reference to 'hazard' (in container '')
            penalty.safetyLaw    | penalty.safetyLaw && !penalty.safetyLaw | 10 | losses: no case can ever be like 'PENALTY', so it never counts
            id: OVERDUE          | id: PENALTY           | 13 | losses: 'PENALTY' is there twice
            "subject: PENALTY, when: penalty.safetyLaw, since: DECIDED" | "subject: TIP, when: ""true"", since: FILED" | 17 | the unit of a TIP is not known: points are lost by [HAZARD, ACCIDENT, PENALTY, EXPOSURE] only
            kind: CONDITIONS     | "kind: CONDITIONS\n    subject: PENALTY" | 12 | unknown field 'subject'
            kind: CONDITIONS     | "kind: CONDITIONS\n    series: {same: [ENTERPRISE], count: 2, within: 9}" | 10 | one of 'clocks', 'series', 'unmatched' and 'score' triggers a detection
            """)
    void a_faulty_score_is_refused_with_line_and_reason(String from, String to, int line, String reason) {
        assertThat(faults(BASE.replaceFirst(Pattern.quote(from), to))).contains("t:" + line + ": " + reason);
    }

    @Test
    void a_unit_has_one_score() {
        // given
        String copy = BASE.substring(BASE.indexOf("  - id: D-1"))
                .replace("D-1", "D-2")
                .replace("40", "50");
        // when, then
        assertThat(faults(BASE + copy)).containsExactly("t:21: 'D-1' is the score of units already: they have one");
        assertThat(faults(BASE.replace("    kind:", "    validTo: 2026-12-31\n    kind:")
                        + copy.replace("    kind:", "    validFrom: 2027-01-01\n    kind:")))
                .isEmpty();
        assertThat(faultsOfOverlay(OVERLAY.replace("id: D-1\n    replaces: [D-1]", "id: O-1")))
                .containsExactly("o:5: 'D-1' is the score of units already: they have one");
    }

    @Test
    void an_overlay_takes_more_points_and_asks_sooner() {
        // when
        Pack merged = PackReader.check("o", OVERLAY, PackReader.read("t", BASE, null), Law.NONE);
        // then
        assertThat(((Trigger.Score) score(merged).trigger()).threshold()).isEqualTo(30);
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            threshold: 30   | threshold: 41   | threshold: 41 takes less to heart than 40
            within: 730     | within: 364     | within: 364 takes less to heart than 365
            points: 12      | points: 9       | losses: 'PENALTY' is missing, or counts from elsewhere, less or in fewer cases
            since: DECIDED  | since: FILED    | losses: 'PENALTY' is missing, or counts from elsewhere, less or in fewer cases
            id: OVERDUE     | id: LATE        | losses: 'OVERDUE' is missing, or counts from elsewhere, less or in fewer cases
            PENALTY, when: "true" | PENALTY, when: penalty.safetyLaw && penalty.amountCny > 1.0 | losses: 'PENALTY' is missing, or counts from elsewhere, less or in fewer cases
            id: D-1         | id: O-1         | 'D-1' is the score of units: what replaces it is one of that name
            10 WORKING_DAY  | 11 WORKING_DAY  | the limit 11 WORKING_DAY can end later than that of D-1, 10 WORKING_DAY
            """)
    void an_overlay_does_not_take_less_to_heart(String from, String to, String reason) {
        assertThat(faultsOfOverlay(OVERLAY.replaceFirst(Pattern.quote(from), to)))
                .containsExactly("o:5: " + reason);
    }

    @Test
    void a_difference_names_what_changed_of_a_score() {
        assertThat(PackDiff.of(BASE, BASE.replace("threshold: 40", "threshold: 35"))
                        .entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.fields())
                        .containsExactly(new PackDifference.Field("score.threshold", "40", "35")));
    }
}
