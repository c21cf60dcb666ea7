package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules may give more time or be waived, and by whom. */
class LeniencyTest {

    private static final String EXTENSION = "extension: {by: CITY, limit: 24 HOUR, times: 2, basis: 本系统默认}";
    private static final String WAIVER = "waiver: {by: CITY, basis: 本系统默认}";

    private static final String LADDER = """
            ladders:
              - {id: L, basis: 本系统默认, repeats: 1, rungs: [{desk: CITY, target: principal, within: 5 MINUTE}]}
            """;

    private static final String CLOCK = """
            clocks:
              - id: %s
                subject: ACCIDENT
                when: "true"
                from: A
                to: B
                starts: FILED
                limit: 24 HOUR
                stops: %s
                desk: CITY
                form: ONLINE
                basis: 本系统默认
                %s
            """;

    private static String national(String stop, String says) {
        String subject = switch (stop) {
            case "RESUME_REVIEW", "RESUMPTION", "RESTORATION" -> "HAZARD";
            case "RECEIPT", "REPLY", "MINUTES" -> "NOTICE";
            case "COMPLETION", "REVIEW" -> "MEASURE";
            case "RETURN" -> "CAMPAIGN_RETURN";
            case "UNIT_RETURN" -> "HAZARD_RETURN";
            case "DECISION" -> "PENALTY";
            default -> "ACCIDENT";
        };
        return "pack: T\nversion: \"1\"\n" + LADDER
                + CLOCK.formatted("T-1", stop, says).replace("ACCIDENT", subject);
    }

    private static List<String> faults(String stop, String says) {
        try {
            PackReader.read("t", national(stop, says), null);
            return List.of();
        } catch (RefusedException refused) {
            return refused.faults().stream().map(Fault::toString).toList();
        }
    }

    private static List<String> faultsOfOverlay(String says, String saidBefore) {
        Pack base = PackReader.read("t", national("FULFILMENT", saidBefore), null);
        String overlay = "pack: O\nversion: \"1\"\nprovince: \"370000\"\n"
                + CLOCK.formatted("O-1\n    replaces: [T-1]", "FULFILMENT", says);
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

    @ParameterizedTest
    @CsvSource({
        "FULFILMENT, true, true",
        "COMPLETE, true, true",
        "LIFT_APPLICATION, true, false",
        "SITE_REVIEW, true, false",
        "RESUME_REVIEW, true, false",
        "RESUMPTION, true, false",
        "RESTORATION, false, false",
        "RECEIPT, false, false",
        "REPLY, false, false",
        "MINUTES, false, false",
        "COMPLETION, false, false",
        "REVIEW, false, false",
        "RETURN, false, false",
        "FILING, false, false",
        "DECISION, false, false",
        "LISTED, false, true",
        "INTERVIEW_HELD, true, true"
    })
    void what_reports_stop_is_never_put_off_and_what_is_listed_never_waived(
            String stop, boolean extended, boolean waived) {
        assertThat(faults(stop, EXTENSION))
                .containsExactlyElementsOf(
                        extended ? List.of() : List.of("t:6: extension: a clock that " + stop + " stops has none"));
        assertThat(faults(stop, WAIVER))
                .containsExactlyElementsOf(
                        waived ? List.of() : List.of("t:6: waiver: a clock that " + stop + " stops has none"));
    }

    @Test
    void a_receipt_is_neither_put_off_nor_waived_and_a_call_keeps_its_limit() {
        // given
        String call = "call: {kind: LEVEL_REPORT, ladder: L}\n    ";
        // then
        assertThat(faults("ACKNOWLEDGEMENT", call + EXTENSION + "\n    " + WAIVER))
                .containsExactly(
                        "t:6: extension: a clock that ACKNOWLEDGEMENT stops has none",
                        "t:6: extension: what calls somebody at once tells them its limit, which stays",
                        "t:6: waiver: a clock that ACKNOWLEDGEMENT stops has none");
        assertThat(faults("FULFILMENT", call + EXTENSION))
                .containsExactly("t:6: extension: what calls somebody at once tells them its limit, which stays");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extension: {by: COUNTY, limit: 24 HOUR, times: 1, basis: B} | extension: COUNTY is below the desk that must act, CITY
            waiver: {by: COUNTY, basis: B}                              | waiver: COUNTY is below the desk that must act, CITY
            extension: {by: CITY, limit: 24 HOUR, times: 0, basis: B}   | times: 0 is not 1 to 9
            extension: {by: CITY, limit: 24, times: 1, basis: B}        | limit: '24' has no unit, such as 30 MINUTE
            extension: {by: CITY, times: 1, basis: B}                   | field 'limit' is missing
            extension: {by: CITY, limit: 24 HOUR, times: 1}             | field 'basis' is missing
            waiver: {by: CITY, basis: B, limit: 1 DAY}                  | unknown field 'limit'
            """)
    void a_faulty_one_is_refused_with_its_reason(String says, String reason) {
        assertThat(faults("FULFILMENT", says)).hasSize(1).first().asString().endsWith(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extension: {by: CITY, limit: 24 HOUR, times: 2, basis: B}
            extension: {by: PROVINCE, limit: 12 HOUR, times: 1, basis: B}
            nearDue: [50]
            """)
    void an_overlay_may_give_as_much_time_or_less_or_none(String says) {
        assertThat(faultsOfOverlay(says, EXTENSION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extension: {by: CITY, limit: 25 HOUR, times: 1, basis: B}
            extension: {by: CITY, limit: 1 DAY, times: 1, basis: B}
            extension: {by: CITY, limit: 24 HOUR, times: 3, basis: B}
            """)
    void an_overlay_gives_no_more_time_than_what_it_stands_in_for(String says) {
        assertThat(faultsOfOverlay(says, EXTENSION))
                .containsExactly("o:5: extension: 'T-1' has none, or a shorter, rarer or higher one");
        assertThat(faultsOfOverlay(says, "nearDue: [50]"))
                .containsExactly("o:5: extension: 'T-1' has none, or a shorter, rarer or higher one");
    }

    @Test
    void an_overlay_waives_nothing_that_its_base_does_not() {
        assertThat(faultsOfOverlay(WAIVER, WAIVER)).isEmpty();
        assertThat(faultsOfOverlay(WAIVER.replace("CITY", "PROVINCE"), WAIVER)).isEmpty();
        assertThat(faultsOfOverlay(WAIVER, WAIVER.replace("CITY", "PROVINCE")))
                .containsExactly("o:5: waiver: 'T-1' has none, or a higher one");
        assertThat(faultsOfOverlay(WAIVER, "nearDue: [50]"))
                .containsExactly("o:5: waiver: 'T-1' has none, or a higher one");
    }

    @Test
    void no_version_of_the_national_rules_gives_more_time_than_the_law() {
        // given
        String sixty = "extension: {by: CITY, limit: 60 DAY, times: 1, ";
        String ninety = Changed.text(Map.of(sixty, sixty.replace("60 DAY", "90 DAY")));
        // then
        assertThatThrownBy(() -> PackReader.check("cn", ninety, null, Shipped.law()))
                .hasMessageContaining("extension: 'CN-LISTED-ACCIDENT' has none, or a shorter, rarer or higher one");
    }
}
