package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An overlay never gives more time than what it stands in for, in whichever unit it says so. */
class LimitsOfOverlaysTest {

    private static final String CLOCK = """
              - id: %s
                subject: ACCIDENT
                when: accident.grade >= LARGER
                from: A
                to: B
                starts: FILED
                limit: %s
                caps: [%s]
                stops: FULFILMENT
                desk: CITY
                form: ONLINE
                basis: 本系统默认
            """;
    private static final String SEVEN = "{after: OCCURRED, limit: 7 HOUR, when: accident.grade >= LARGER}";

    private static List<String> faults(String limit, String caps, String limitBefore, String capsBefore) {
        String national = "pack: T\nversion: \"1\"\nclocks:\n" + CLOCK.formatted("T-1", limitBefore, capsBefore);
        String overlay = "pack: O\nversion: \"1\"\nprovince: \"370000\"\nclocks:\n"
                + CLOCK.formatted("O-1\n    replaces: [T-1]", limit, caps);
        Pack base = PackReader.read("t", national, null);
        assertThat(PackReader.read("o", overlay, base).rules()).hasSize(1);
        try {
            PackReader.check("o", overlay, base, Law.NONE);
            return List.of();
        } catch (RefusedException refused) {
            return refused.faults().stream()
                    .map(Fault::toString)
                    .filter(fault -> !fault.contains("no call and no acknowledgement clock"))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1 HOUR        | 2 HOUR
            90 MINUTE     | 2 HOUR
            SAME_DAY      | 24 HOUR
            24 HOUR       | 1 DAY
            1 DAY         | 48 HOUR
            10 DAY        | 10 WORKING_DAY
            5 WORKING_DAY | 26 DAY
            """)
    void a_limit_that_never_ends_later_is_taken(String limit, String before) {
        assertThat(faults(limit, "", before, "")).isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', textBlock = """
            3 HOUR        | 2 HOUR
            24 HOUR       | SAME_DAY
            48 HOUR       | 1 DAY
            1 DAY         | 24 HOUR
            18 DAY        | 1 WORKING_DAY
            5 WORKING_DAY | 5 DAY
            """)
    void a_limit_that_can_end_later_is_refused_however_long_it_can_be_at_most(String limit, String before) {
        assertThat(faults(limit, "", before, ""))
                .containsExactly("o:5: the limit " + limit + " can end later than that of T-1, " + before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {after: OCCURRED, limit: 7 HOUR, when: accident.grade >= LARGER}
            {after: OCCURRED, limit: 7 HOUR, when: "true"}
            {after: OCCURRED, limit: 7 HOUR, when: accident.grade > ORDINARY}
            "{after: OCCURRED, limit: 7 HOUR, when: accident.grade == LARGER}, {after: OCCURRED, limit: 7 HOUR, when: accident.grade > LARGER}"
            "{after: OCCURRED, limit: 7 HOUR, when: accident.grade >= LARGER}, {after: OCCURRED, limit: 3 HOUR, when: accident.grade >= LARGER}"
            """)
    void a_cap_may_be_kept_in_other_words_and_get_another_beside_it(String caps) {
        assertThat(faults("2 HOUR", caps, "2 HOUR", SEVEN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""
            {after: OCCURRED, limit: 3 HOUR, when: accident.grade >= LARGER}
            {after: OCCURRED, limit: 8 HOUR, when: accident.grade >= LARGER}
            {after: INFORMED, limit: 7 HOUR, when: accident.grade >= LARGER}
            {after: OCCURRED, limit: 7 HOUR, when: accident.grade == LARGER}
            {after: OCCURRED, limit: 7 HOUR, when: accident.region.matches('37.*')}
            """)
    void a_cap_that_is_missing_or_only_shorter_is_refused(String caps) {
        assertThat(faults("2 HOUR", caps, "2 HOUR", SEVEN))
                .containsExactly("o:5: caps: 7 HOUR after OCCURRED of 'T-1' is missing;"
                        + " a shorter one stands beside it, because it may be over when the rule begins");
    }

    @Test
    void the_law_keeps_its_caps_too() {
        // given
        String without =
                Changed.text(Map.of("      - {after: OCCURRED, limit: 3 HOUR, when: accident.grade >= MAJOR}\n", ""));
        // when, then
        assertThatThrownBy(() -> PackReader.check("cn", without, null, Shipped.law()))
                .hasMessageContaining("caps: 3 HOUR after OCCURRED of 'CN-5' is missing");
    }
}
