package cn.zhibao.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where what is told: names that every reader has in its settings. */
class TopicsTest {

    @ParameterizedTest
    @CsvSource({
        "hazard-found, zhibao.hazards",
        "rectification-due, zhibao.hazards",
        "rectification-overdue, zhibao.hazards",
        "tip-received, zhibao.hazards",
        "tip-handled, zhibao.hazards",
        "tip-overdue, zhibao.hazards",
        "signal-received, zhibao.hazards",
        "penalty-decided, zhibao.hazards",
        "exposure-stated, zhibao.hazards",
        "completeness-declared, zhibao.hazards",
        "stop-proposed, zhibao.hazards",
        "stop-decided, zhibao.hazards",
        "supply-cut-ordered, zhibao.hazards",
        "supply-restored, zhibao.hazards",
        "situation-reported, zhibao.hazards",
        "inspection-recorded, zhibao.hazards",
        "accident-reported, zhibao.accidents",
        "accident-supplemented, zhibao.accidents",
        "accident-regraded, zhibao.accidents",
        "casualty-window-closed, zhibao.accidents",
        "report-received, zhibao.accidents",
        "agency-notified, zhibao.accidents",
        "investigation-recorded, zhibao.accidents",
        "accident-concluded, zhibao.accidents",
        "clock-opened, zhibao.escalations",
        "clock-near-due, zhibao.escalations",
        "clock-met, zhibao.escalations",
        "clock-breached, zhibao.escalations",
        "clock-extension-requested, zhibao.escalations",
        "clock-extended, zhibao.escalations",
        "clock-extension-refused, zhibao.escalations",
        "clock-waived, zhibao.escalations",
        "escalation-raised, zhibao.escalations",
        "escalation-advanced, zhibao.escalations",
        "escalation-acknowledged, zhibao.escalations",
        "escalation-snoozed, zhibao.escalations",
        "escalation-reassigned, zhibao.escalations",
        "escalation-inhibited, zhibao.escalations",
        "escalation-resolved, zhibao.escalations",
        "supervision-listed, zhibao.escalations",
        "supervision-advanced, zhibao.escalations",
        "lift-applied, zhibao.escalations",
        "supervision-inspected, zhibao.escalations",
        "supervision-lifted, zhibao.escalations",
        "supervision-continued, zhibao.escalations",
        "supervision-extended, zhibao.escalations",
        "supervision-overdue, zhibao.escalations",
        "supervision-enforced, zhibao.escalations",
        "government-listing-proposed, zhibao.escalations",
        "government-listing-decided, zhibao.escalations",
        "misreport-suspected, zhibao.escalations",
        "misreport-ruled, zhibao.escalations",
        "pattern-suspected, zhibao.escalations",
        "pattern-ruled, zhibao.escalations",
        "hint-matched, zhibao.escalations",
        "rules-activated, zhibao.escalations",
        "calendar-activated, zhibao.escalations",
        "roster-activated, zhibao.escalations",
        "notice-issued, zhibao.notices",
        "notice-served, zhibao.notices",
        "notice-replied, zhibao.notices",
        "notice-reviewed, zhibao.notices",
        "notice-overdue, zhibao.notices",
        "interview-held, zhibao.notices",
        "measure-set, zhibao.notices",
        "measure-done, zhibao.notices",
        "measure-reviewed, zhibao.notices",
        "measure-overdue, zhibao.notices",
        "campaign-return-asked, zhibao.notices",
        "campaign-return-filed, zhibao.notices",
        "campaign-return-overdue, zhibao.notices",
        "campaign-return-released, zhibao.notices",
        "hazard-return-asked, zhibao.hazards",
        "hazard-return-filed, zhibao.hazards"
    })
    void a_fact_is_told_on_the_topic_of_its_family(String name, String topic) throws IOException {
        assertThat(Topics.of(Golden.full(name))).isEqualTo(topic);
    }

    @Test
    void there_is_no_fact_without_a_topic_and_no_topic_without_a_fact() throws IOException {
        // when
        List<String> told = new ArrayList<>();
        for (String name : EventTypes.all().map(EventTypes::nameOf).toList()) {
            told.add(Topics.of(Golden.full(name)));
        }
        // then
        assertThat(told).hasSameElementsAs(Topics.ALL);
    }

    /** Another number would send the later facts of a case to another partition than its earlier ones. */
    @Test
    void the_number_of_partitions_is_fixed_for_ever() {
        assertThat(Topics.PARTITIONS).isEqualTo(5);
    }

    @Test
    void letters_that_cannot_be_read_lie_beside_their_topic_one_pile_for_each_service() {
        assertThat(Topics.deadLetters(Topics.HAZARDS, "escalation-service"))
                .isEqualTo("zhibao.hazards.dead.escalation-service");
    }
}
