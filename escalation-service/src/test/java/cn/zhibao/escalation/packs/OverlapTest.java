package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules that make the same for one case at once, and words that no case ever says. */
class OverlapTest {

    private static final String EXCLUDED = "when: accident.grade >= MAJOR && !accident.concluded";

    private static final String SELF_CHECK = "when: hazard.source == \"SELF_CHECK\" && !hazard.answered";

    private static List<String> faults(String words, String others) {
        try {
            PackReader.check("cn", Changed.text(Map.of(words, others)), null, Law.NONE);
            return List.of();
        } catch (RefusedException refused) {
            return refused.faults().stream().map(fault -> fault.reason().text()).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when: accident.grade >= LARGER && !accident.concluded",
                "when: accident.grade == LARGER",
                "when: accident.deaths >= 10"
            })
    void two_clocks_of_one_duty_do_not_hold_for_one_case_at_once(String when) {
        assertThat(faults(EXCLUDED + " && accident.responseUnderWay", when))
                .containsExactly(
                        "makes what 'CN-9' makes, for the same ACCIDENT at once: their conditions do not exclude each other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "when: accident.grade > LARGER",
                "when: accident.grade == ESPECIALLY_MAJOR || accident.grade == MAJOR",
                "when: accident.concluded"
            })
    void what_excludes_each_other_does_not_overlap(String when) {
        assertThat(faults(EXCLUDED + " && accident.responseUnderWay", when)).isEmpty();
    }

    @Test
    void calls_do_not_overlap_either() {
        // given
        String second = """
                calls:
                  - id: CN-SENDER-2
                    subject: HAZARD
                    when: hazard.major && hazard.sent
                    starts: FILED
                    kind: SENDING_UNIT_REPORT
                    desk: SENDER
                    ladder: SENDER
                    basis: 本系统默认
                """;
        // when, then
        assertThat(faults("calls:\n", second))
                .containsExactly(
                        "makes what 'CN-SENDER-2' makes, for the same HAZARD at once: their conditions do not exclude each other");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            hazard.source == "SELFCHECK"                              | SELFCHECK
            "SELFCHECK" != hazard.source                              | SELFCHECK
            hazard.source in ["INSPECTION", "INSPEKTION"]             | INSPEKTION
            """)
    void a_word_that_a_field_never_says_is_named(String when, String word) {
        assertThat(faults(SELF_CHECK, "when: '" + when + "'"))
                .containsExactly("when: 'hazard.source' is never '" + word
                        + "'; it is one of CROSS_AREA_CHECK, DEVICE_ALARM, HIGHER_INSPECTION, INSPECTION, PUBLIC_TIP,"
                        + " RANDOM_DRAW, RESIDENT_INSPECTOR, SAFETY_OFFICER, SELF_CHECK, SUPERVISION_FIRM,"
                        + " THIRD_PARTY_PATROL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            when: tip.kind == "ACCIDENT_CONCEALMENT"          | tip.kind            | when: tip.kind == "CONCEALMENT"
            notice.kind != "REMINDER"                         | notice.kind         | notice.kind != "REMINDERS"
            "REFUSED_STOP_ORDER" in penalty.aggravations      | penalty.aggravations | "REFUSED" in penalty.aggravations
            hazard.stopMeasure == "STOP_BUSINESS"             | hazard.stopMeasure  | hazard.stopMeasure == "CLOSED"
            exposure.kind == "REGION"                         | exposure.kind       | exposure.kind == "COUNTY"
            campaign.issuedBy == "CITY"                       | campaign.issuedBy   | campaign.issuedBy == "TOWN"
            signal.kind == "WORK_INJURY"                      | signal.kind         | signal.kind == "INJURY"
            """)
    void so_are_those_of_every_field_that_has_a_list(String words, String field, String others) {
        assertThat(faults(words, others))
                .filteredOn(reason -> reason.startsWith("when: '" + field + "' is never"))
                .isNotEmpty();
    }

    @Test
    void what_has_no_list_may_say_anything_and_the_empty_text_is_nothing_known() {
        assertThat(faults(SELF_CHECK, "when: hazard.source != \"\" && hazard.category == \"其他\""))
                .isEmpty();
    }
}
