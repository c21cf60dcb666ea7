package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.events.contract.FindingConfirmed;
import cn.zhibao.events.contract.FindingSupplemented;
import cn.zhibao.events.contract.HazardClosed;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.Subject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How soon somebody has to act on what each source found. */
class FirstClockTest {

    private static final String FOUND = "2026-03-28 08:00";
    private static final String FILED = "2026-03-28 09:00";

    private static HazardFacts hazard(String source) {
        return Samples.foundBy(source, Times.at(FOUND), Times.at(FILED));
    }

    private static Story found(String source) {
        HazardFacts hazard = hazard(source);
        Story story = new Story(hazard.hazardId());
        story.fact(new HazardFound(hazard), hazard.reportedAt());
        return story;
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({
        "SELF_CHECK,         SELF,        03-28 08:00, 03-29 08:00",
        "INSPECTION,         INSPECTION,  03-28 09:00, 03-29 09:00",
        "SUPERVISION_FIRM,   SUPERVISION, 03-28 09:00, 03-28 13:00",
        "SAFETY_OFFICER,     OFFICER,     03-28 09:00, 03-28 13:00",
        "THIRD_PARTY_PATROL, PATROL,      03-28 09:00, 03-29 09:00",
        "CROSS_AREA_CHECK,   CROSS,       03-28 09:00, 03-29 09:00",
        "RANDOM_DRAW,        DRAW,        03-28 09:00, 03-29 09:00",
        "PUBLIC_TIP,         TIP,         03-28 09:00, 03-29 09:00",
        "HIGHER_INSPECTION,  HIGHER,      03-28 09:00, 03-28 17:00"
    })
    void each_source_has_its_own_first_clock(String source, String rule, String from, String to) {
        assertThat(found(source).told).containsExactly("CN-FIRST-%s opened, %s to %s".formatted(rule, from, to));
    }

    @Test
    void a_device_that_was_told_of_after_half_an_hour_was_told_of_too_late() {
        assertThat(found("DEVICE_ALARM").told)
                .containsExactly(
                        "CN-FIRST-DEVICE opened, 03-28 08:00 to 03-28 08:30",
                        "CN-FIRST-DEVICE breached",
                        "CN-FIRST-DEVICE calls 370302 duty-officer for CLOCK_BREACHED");
    }

    @Test
    void what_a_resident_inspector_reports_reaches_who_sent_him_with_the_filing() {
        assertThat(found("RESIDENT_INSPECTOR").told)
                .containsExactly(
                        "CN-FIRST-RESIDENT opened, 03-28 08:00 to 03-28 10:00",
                        "CN-FIRST-RESIDENT met 03-28 09:00, in time");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "HOUSING-370000, 370000, PROVINCE",
        "HOUSING-370400, 370400, CITY",
        "HOUSING-370200, 370200, CITY",
        "HOUSING-370302, 370302, COUNTY",
        "TOWNSHIP-370102, 370102, COUNTY"
    })
    void the_desk_of_who_sent_a_resident_inspector_is_told_and_has_the_clock(
            String authority, String desk, Level level) {
        Story story = residentSentBy(authority);
        assertThat(story.told)
                .containsExactly(
                        "CN-FIRST-RESIDENT opened, 03-28 08:00 to 03-28 10:00",
                        "CN-FIRST-RESIDENT met 03-28 09:00, in time",
                        "CN-SENDER calls " + desk + " duty-officer for SENDING_UNIT_REPORT");
        assertThat(story.clock("CN-FIRST-RESIDENT").facts().desk()).isEqualTo(desk);
        assertThat(story.escalation("CN-SENDER").facts().level()).isEqualTo(level);
        assertThat(story.escalation("CN-SENDER").facts().region()).isEqualTo(Samples.ZICHUAN);
    }

    @Test
    void a_sending_authority_that_does_not_answer_is_called_higher_up_on_its_own_side() {
        // given
        Story story = residentSentBy("HOUSING-370400");
        story.news();
        // when
        story.passes("2026-03-28 20:59");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-SENDER goes on to 370400 duty-leader for SENDING_UNIT_REPORT",
                        "CN-SENDER goes on to 370000 duty-officer for SENDING_UNIT_REPORT",
                        "CN-SENDER goes on to 370000 duty-leader for SENDING_UNIT_REPORT");
    }

    @Test
    void the_desk_of_the_place_cannot_answer_for_who_sent_the_inspector() {
        // given
        Story story = residentSentBy("HOUSING-370400");
        // when
        Outcome outcome = story.acknowledges("CN-SENDER", Samples.ZICHUAN, "2026-03-28 09:05");
        // then
        assertThat(outcome.refusal()).isEqualTo(Refusal.DESK_OUT_OF_SCOPE);
        // when
        story.news();
        story.acknowledges("CN-SENDER", "370400", "2026-03-28 09:06");
        story.passes("2026-04-05 00:00");
        // then
        assertThat(story.news()).containsExactly("CN-SENDER taken by 370400");
    }

    @Test
    void a_sender_who_becomes_known_later_is_told_then_and_the_country_has_no_desk() {
        // given
        Story story = found("RESIDENT_INSPECTOR");
        Story country = residentSentBy("HOUSING-000000");
        assertThat(country.told).hasSize(2);
        story.news();
        // when
        Instant at = Times.at("2026-03-28 15:00");
        story.fact(new FindingSupplemented(Samples.sentBy("HOUSING-370400", hazard("RESIDENT_INSPECTOR"))), at);
        // then
        assertThat(story.news()).containsExactly("CN-SENDER calls 370400 duty-officer for SENDING_UNIT_REPORT");
    }

    @ParameterizedTest
    @CsvSource({"HOUSING-370400, 2, 370302", "HOUSING-370000, 3, 370000", "HOUSING-430000, 2, 370302"})
    void nobody_calls_the_desk_of_another_place_without_a_posting_there(String authority, int told, String desk) {
        Story story = residentSentBy(Samples.sentBy(authority, null, hazard("RESIDENT_INSPECTOR")));
        assertThat(story.told).hasSize(told);
        assertThat(story.clock("CN-FIRST-RESIDENT").facts().desk()).isEqualTo(desk);
    }

    private static Story residentSentBy(String authority) {
        return residentSentBy(Samples.sentBy(authority, hazard("RESIDENT_INSPECTOR")));
    }

    private static Story residentSentBy(HazardFacts hazard) {
        Story story = new Story(hazard.hazardId());
        story.fact(new HazardFound(hazard), hazard.reportedAt());
        return story;
    }

    @Test
    void an_answer_in_time_meets_the_clock_and_nobody_is_called() {
        // given
        Story story = found("THIRD_PARTY_PATROL");
        story.news();
        Instant at = Times.at("2026-03-28 12:00");
        // when
        story.fact(new FindingConfirmed(Samples.answered(hazard("THIRD_PARTY_PATROL"), at)), at);
        story.passes("2026-04-05 00:00");
        // then
        assertThat(story.news()).containsExactly("CN-FIRST-PATROL met 03-28 12:00, in time");
    }

    @Test
    void nobody_who_acts_is_warned_then_called_and_an_answer_ends_the_calls() {
        // given
        Story story = found("SAFETY_OFFICER");
        story.news();
        // when
        story.passes("2026-03-28 14:00");
        // then
        assertThat(story.news())
                .containsExactly(
                        "CN-FIRST-OFFICER at 80 %",
                        "CN-FIRST-OFFICER breached", "CN-FIRST-OFFICER calls 370302 duty-officer for CLOCK_BREACHED");
        // when
        Instant at = Times.at("2026-03-28 14:30");
        story.fact(new FindingConfirmed(Samples.answered(hazard("SAFETY_OFFICER"), at)), at);
        story.passes("2026-04-05 00:00");
        // then
        assertThat(story.news()).containsExactly("CN-FIRST-OFFICER met 03-28 14:30, after the breach");
    }

    @Test
    void a_case_that_ends_waits_for_no_answer() {
        // given
        Story story = found("INSPECTION");
        story.news();
        Instant closed = Times.at("2026-03-28 10:00");
        // when
        story.fact(new HazardClosed(Samples.at(hazard("INSPECTION"), HazardStage.WITHDRAWN, null, closed)), closed);
        story.passes("2026-04-05 00:00");
        // then
        assertThat(story.news()).containsExactly("CN-FIRST-INSPECTION met 03-28 10:00, in time");
    }

    @Test
    void hazards_from_before_first_clocks_have_none() {
        HazardFacts old = Samples.hazard(HazardLevel.GENERAL, FOUND, FILED, "2026-04-01 00:00");
        Story story = new Story(old.hazardId());
        story.fact(new HazardFound(old), old.reportedAt());
        assertThat(story.told).isEmpty();
    }

    @Test
    void each_first_clock_names_its_basis_and_says_what_is_the_systems_own() {
        assertThat(Story.POLICY.packFor(Samples.ZICHUAN, Instant.MIN).clocks(Subject.HAZARD))
                .filteredOn(rule -> rule.id().startsWith("CN-FIRST-"))
                .hasSize(11)
                .extracting(ClockRule::basis)
                .allMatch(basis -> basis.contains("本系统默认"));
    }
}
