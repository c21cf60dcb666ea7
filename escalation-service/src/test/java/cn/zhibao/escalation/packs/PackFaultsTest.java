package cn.zhibao.escalation.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhibao.escalation.app.rules.PackText;
import cn.zhibao.escalation.domain.release.PackFault;
import cn.zhibao.escalation.domain.release.PackName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackFaultsTest {

    private static final String BASE = """
            pack: T
            version: "1"
            ladders:
              - {id: L, basis: 本系统默认, repeats: 1, rungs: [{desk: CITY, target: principal, within: 5 MINUTE}]}
            clocks:
              - id: T-1
                subject: ACCIDENT
                when: accident.deaths >= 1
                from: A
                to: B
                starts: FILED
                limit: 2 HOUR
                nearDue: [50, 80]
                stops: ACKNOWLEDGEMENT
                desk: CITY
                form: ONLINE
                basis: 本系统默认
                call: {kind: LEVEL_REPORT, ladder: L}
              - id: T-2
                subject: ACCIDENT
                when: "true"
                from: A
                to: B
                starts: MET T-1
                limit: SAME_DAY
                stops: FULFILMENT
                desk: CITY
                form: WRITTEN
                basis: 本系统默认
            """;

    private static final String OVERLAY = """
            pack: O
            version: "1"
            province: "370000"
            clocks:
              - id: T-1
                replaces: [T-1]
                subject: ACCIDENT
                when: "true"
                from: A
                to: B
                starts: FILED
                limit: 1 HOUR
                stops: FULFILMENT
                desk: CITY
                form: ONLINE
                basis: 本系统默认
            """;

    @Test
    void a_sound_pack_is_read() {
        assertThat(PackReader.read("t", BASE, null).rules()).hasSize(2);
    }

    @ParameterizedTest(name = "{1}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            limit: 2 HOUR            | limit: 2                         | 12 | limit: '2' has no unit, such as 30 MINUTE
            limit: 2 HOUR            | limit: 2 HOURS                   | 12 | limit: 'HOURS' is none of [MINUTE, HOUR, DAY, WORKING_DAY, SAME_DAY]
            limit: 2 HOUR            | limit: 0 HOUR                    | 12 | limit: a limit has 1 to 10000 units, not 0
            limit: 2 HOUR            | limits: 2 HOUR                   | 6  | field 'limit' is missing
            limit: 2 HOUR            | limits: 2 HOUR                   | 12 | unknown field 'limits'
            desk: CITY               | desk: TOWN                       | 4  | desk: 'TOWN' is none of [COUNTY, CITY, PROVINCE]
            accident.deaths >= 1     | accident.dead >= 1               | 8  | when: undeclared reference to 'accident' (in container '')
            accident.deaths >= 1     | accident.deaths >= true          | 8  | when: found no matching overload for '_>=_' applied to '(int, bool)'
            accident.deaths >= 1     | accident.deaths                  | 8  | when: expected type 'bool' but found 'int'
            accident.deaths >= 1     | hazard.major                     | 8  | when: undeclared reference to 'hazard' (in container '')
            id: T-2                  | id: T-1                          | 19 | the id 'T-1' is taken; an overlay names it in 'replaces'
            starts: MET T-1          | starts: MET T-9                  | 19 | there is no clock 'T-9' of this subject to start after
            starts: FILED            | starts: OVERDUE                  | 6  | 'OVERDUE' does not happen to a ACCIDENT
            starts: FILED            | starts: STOPPED                  | 6  | 'STOPPED' does not happen to a ACCIDENT
            starts: FILED            | starts: RESUME_REQUESTED         | 6  | 'RESUME_REQUESTED' does not happen to a ACCIDENT
            starts: FILED            | starts: DECIDED                  | 6  | 'DECIDED' does not happen to a ACCIDENT
            starts: FILED            | starts: RETURNED                 | 6  | 'RETURNED' does not happen to a ACCIDENT
            stops: FULFILMENT        | stops: REPLY                     | 19 | 'REPLY' stops a clock of a NOTICE only
            stops: FULFILMENT        | stops: COMPLETION                | 19 | 'COMPLETION' stops a clock of a MEASURE only
            starts: FILED            | starts: COMPLETED                | 6  | 'COMPLETED' does not happen to a ACCIDENT
            stops: FULFILMENT        | stops: RETURN                    | 19 | 'RETURN' stops a clock of a CAMPAIGN_RETURN only
            stops: FULFILMENT        | stops: UNIT_RETURN               | 19 | 'UNIT_RETURN' stops a clock of a HAZARD_RETURN only
            stops: FULFILMENT        | stops: RESUME_REVIEW             | 19 | 'RESUME_REVIEW' stops a clock of a HAZARD only
            stops: FULFILMENT        | stops: RESUMPTION                | 19 | 'RESUMPTION' stops a clock of a HAZARD only
            stops: FULFILMENT        | stops: RESTORATION               | 19 | 'RESTORATION' stops a clock of a HAZARD only
            starts: FILED            | starts: SUPPLY_OWED              | 6  | 'SUPPLY_OWED' does not happen to a ACCIDENT
            nearDue: [50, 80]        | nearDue: [80, 50]                | 6  | nearDue: the marks must rise
            nearDue: [50, 80]        | nearDue: [50, 100]               | 13 | nearDue: 100 is not 1 to 99
            ladder: L}               | ladder: M}                       | 18 | ladder: there is no ladder 'M'
            within: 5 MINUTE         | within: 5 DAY                    | 4  | within: '5 DAY': only MINUTE or HOUR is possible here
            target: principal        | target: the-boss                 | 4  | target: 'the-boss' is none of duty-officer, duty-leader, principal
            target: principal        | target: duty-leader              | 4  | the ladder 'L' must end at a principal
            nearDue: [50, 80]        | consequences: [STOP_WORK]        | 6  | 'consequences' follow a clock that LIFT_APPLICATION stops only
            pack: T   | "pack: "   | 1  | pack: must not be blank
            """)
    void a_faulty_pack_is_refused_with_line_and_reason(String from, String to, int line, String reason) {
        // given
        String yaml = BASE.replaceFirst(java.util.regex.Pattern.quote(from), to);
        // when, then
        assertThatThrownBy(() -> PackReader.read("t", yaml, null))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::toString)
                                .contains("t:" + line + ": " + reason));
    }

    @Test
    void the_desk_of_a_sender_is_of_hazards_alone_and_nobody_gives_it_more_time() {
        // given
        String accident = BASE.replaceFirst("desk: CITY\n    form", "desk: SENDER\n    form");
        String hazard = BASE.replace("ACCIDENT", "HAZARD")
                .replace("accident.deaths >= 1", "hazard.sent")
                .replace(
                        "desk: CITY\n    form: WRITTEN",
                        "desk: SENDER\n    form: WRITTEN\n    waiver: {by: CITY, basis: X}");
        // when, then
        assertThatThrownBy(() -> PackReader.read("t", accident, null))
                .hasMessageContaining("the desk 'SENDER' is of a HAZARD only");
        assertThatThrownBy(() -> PackReader.read("t", hazard, null))
                .hasMessageContaining("waiver: a duty at the desk 'SENDER' has none");
    }

    @Test
    void interviews_are_owed_after_accidents_alone() {
        // given
        String hazard = BASE.replace("ACCIDENT", "HAZARD").replace("accident.deaths >= 1", "hazard.major");
        // when, then
        assertThatThrownBy(
                        () -> PackReader.read("t", hazard.replace("stops: FULFILMENT", "stops: INTERVIEW_HELD"), null))
                .hasMessageContaining("'INTERVIEW_HELD' stops a clock of a ACCIDENT only");
    }

    @Test
    void listings_are_owed_and_misreports_suspected_of_accidents_alone() {
        // given
        String hazard = BASE.replace("ACCIDENT", "HAZARD").replace("accident.deaths >= 1", "hazard.major");
        // when, then
        assertThatThrownBy(() -> PackReader.read("t", hazard.replace("stops: FULFILMENT", "stops: LISTED"), null))
                .hasMessageContaining("'LISTED' stops a clock of a ACCIDENT only");
        assertThatThrownBy(() ->
                        PackReader.read("t", hazard.replace("starts: FILED", "starts: MISREPORT_SUSPECTED"), null))
                .hasMessageContaining("'MISREPORT_SUSPECTED' does not happen to a HAZARD");
    }

    @Test
    void the_desk_of_an_issuer_is_of_what_somebody_issued() {
        // given
        String accident = BASE.replaceFirst("desk: CITY\n    form", "desk: ISSUER\n    form");
        // when, then
        assertThatThrownBy(() -> PackReader.read("t", accident, null))
                .hasMessageContaining("the desk 'ISSUER' is of a NOTICE or a MEASURE only");
    }

    @Test
    void a_clock_that_an_acknowledgement_stops_must_call_somebody() {
        // given
        String yaml = BASE.replace("    call: {kind: LEVEL_REPORT, ladder: L}\n", "");
        // when, then
        assertThatThrownBy(() -> PackReader.read("t", yaml, null)).hasMessageContaining("'call' is missing");
    }

    @Test
    void text_that_is_no_yaml_is_refused_with_its_line() {
        assertThatThrownBy(() -> PackReader.read("t", "pack: T\nclocks: [", null))
                .hasMessageStartingWith("t:2");
    }

    @Test
    void an_overlay_names_what_it_replaces_and_leaves_no_rule_hanging() {
        // given
        Pack base = PackReader.read("t", BASE, null);
        // when, then
        assertThatThrownBy(() -> PackReader.read("o", OVERLAY.replace("replaces: [T-1]", ""), base))
                .hasMessageContaining("the id 'T-1' is taken");
        assertThatThrownBy(() -> PackReader.read("o", OVERLAY.replace("id: T-1", "id: O-1"), base))
                .hasMessageContaining("'T-2' starts after 'T-1'");
        assertThatThrownBy(() -> PackReader.read("o", OVERLAY.replace("province: \"370000\"\n", ""), base))
                .hasMessageContaining("field 'province' is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# nothing but a comment", "pack: \u0000"})
    void what_says_nothing_or_is_no_text_is_refused_like_any_other_fault(String yaml) {
        // when
        PackName name = Shipped.packs().getFirst().name();
        List<PackFault> faults = new PackBook().faults(List.of(new PackText(name, yaml)), name);
        // then
        assertThat(faults).singleElement().extracting(PackFault::line).isEqualTo(1);
    }

    @Test
    void a_file_that_is_too_long_to_be_told_is_refused() {
        // given
        PackText shipped = Shipped.packs().getFirst();
        String comment = "# " + "长".repeat(90_000) + "\n";
        // when
        List<PackFault> faults = new PackBook()
                .faults(List.of(new PackText(shipped.name(), comment + shipped.content())), shipped.name());
        // then
        assertThat(faults)
                .extracting(fault -> fault.reason().text())
                .containsExactly("the file has more than 90000 characters");
    }
}
