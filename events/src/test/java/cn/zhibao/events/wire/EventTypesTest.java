package cn.zhibao.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.RectificationOverdue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of types are names for ever: whoever renames a record renames a type that others wait for. */
class EventTypesTest {

    @Test
    void these_facts_are_told_under_these_names() {
        assertThat(EventTypes.all().map(EventTypes::typeOf))
                .containsExactlyInAnyOrder(
                        "cn.zhibao.hazard-found.v1",
                        "cn.zhibao.rectification-due.v1",
                        "cn.zhibao.rectification-overdue.v1",
                        "cn.zhibao.hazard-graded.v1",
                        "cn.zhibao.rectification-planned.v1",
                        "cn.zhibao.rectification-started.v1",
                        "cn.zhibao.rectification-submitted.v1",
                        "cn.zhibao.verification-failed.v1",
                        "cn.zhibao.hazard-closed.v1",
                        "cn.zhibao.recheck-due.v1",
                        "cn.zhibao.recheck-passed.v1",
                        "cn.zhibao.hazard-reopened.v1",
                        "cn.zhibao.extension-requested.v1",
                        "cn.zhibao.extension-granted.v1",
                        "cn.zhibao.extension-refused.v1",
                        "cn.zhibao.work-stopped.v1",
                        "cn.zhibao.resume-requested.v1",
                        "cn.zhibao.resume-refused.v1",
                        "cn.zhibao.work-resumed.v1",
                        "cn.zhibao.transfer-requested.v1",
                        "cn.zhibao.hazard-transferred.v1",
                        "cn.zhibao.transfer-refused.v1",
                        "cn.zhibao.hazard-released.v1",
                        "cn.zhibao.hazard-assigned.v1",
                        "cn.zhibao.withdrawal-requested.v1",
                        "cn.zhibao.withdrawal-refused.v1",
                        "cn.zhibao.hazard-withdrawn.v1",
                        "cn.zhibao.hazard-merged.v1",
                        "cn.zhibao.hazard-joined.v1",
                        "cn.zhibao.finding-confirmed.v1",
                        "cn.zhibao.finding-supplemented.v1",
                        "cn.zhibao.stop-proposed.v1",
                        "cn.zhibao.stop-decided.v1",
                        "cn.zhibao.supply-cut-ordered.v1",
                        "cn.zhibao.supply-restored.v1",
                        "cn.zhibao.tip-received.v1",
                        "cn.zhibao.tip-handled.v1",
                        "cn.zhibao.tip-overdue.v1",
                        "cn.zhibao.signal-received.v1",
                        "cn.zhibao.penalty-decided.v1",
                        "cn.zhibao.exposure-stated.v1",
                        "cn.zhibao.completeness-declared.v1",
                        "cn.zhibao.situation-reported.v1",
                        "cn.zhibao.accident-reported.v1",
                        "cn.zhibao.accident-supplemented.v1",
                        "cn.zhibao.accident-regraded.v1",
                        "cn.zhibao.casualty-window-closed.v1",
                        "cn.zhibao.report-received.v1",
                        "cn.zhibao.agency-notified.v1",
                        "cn.zhibao.investigation-recorded.v1",
                        "cn.zhibao.accident-concluded.v1",
                        "cn.zhibao.clock-opened.v1",
                        "cn.zhibao.clock-near-due.v1",
                        "cn.zhibao.clock-met.v1",
                        "cn.zhibao.clock-breached.v1",
                        "cn.zhibao.clock-extension-requested.v1",
                        "cn.zhibao.clock-extended.v1",
                        "cn.zhibao.clock-extension-refused.v1",
                        "cn.zhibao.clock-waived.v1",
                        "cn.zhibao.escalation-raised.v1",
                        "cn.zhibao.escalation-advanced.v1",
                        "cn.zhibao.escalation-acknowledged.v1",
                        "cn.zhibao.escalation-snoozed.v1",
                        "cn.zhibao.escalation-reassigned.v1",
                        "cn.zhibao.escalation-inhibited.v1",
                        "cn.zhibao.escalation-resolved.v1",
                        "cn.zhibao.supervision-listed.v1",
                        "cn.zhibao.supervision-advanced.v1",
                        "cn.zhibao.lift-applied.v1",
                        "cn.zhibao.supervision-inspected.v1",
                        "cn.zhibao.supervision-lifted.v1",
                        "cn.zhibao.supervision-continued.v1",
                        "cn.zhibao.supervision-extended.v1",
                        "cn.zhibao.supervision-overdue.v1",
                        "cn.zhibao.supervision-enforced.v1",
                        "cn.zhibao.government-listing-proposed.v1",
                        "cn.zhibao.government-listing-decided.v1",
                        "cn.zhibao.misreport-suspected.v1",
                        "cn.zhibao.misreport-ruled.v1",
                        "cn.zhibao.pattern-suspected.v1",
                        "cn.zhibao.pattern-ruled.v1",
                        "cn.zhibao.hint-matched.v1",
                        "cn.zhibao.rules-activated.v1",
                        "cn.zhibao.calendar-activated.v1",
                        "cn.zhibao.roster-activated.v1",
                        "cn.zhibao.notice-issued.v1",
                        "cn.zhibao.notice-served.v1",
                        "cn.zhibao.notice-replied.v1",
                        "cn.zhibao.notice-reviewed.v1",
                        "cn.zhibao.notice-overdue.v1",
                        "cn.zhibao.interview-held.v1",
                        "cn.zhibao.measure-set.v1",
                        "cn.zhibao.measure-done.v1",
                        "cn.zhibao.measure-reviewed.v1",
                        "cn.zhibao.measure-overdue.v1",
                        "cn.zhibao.campaign-return-asked.v1",
                        "cn.zhibao.campaign-return-filed.v1",
                        "cn.zhibao.campaign-return-overdue.v1",
                        "cn.zhibao.campaign-return-released.v1",
                        "cn.zhibao.hazard-return-asked.v1",
                        "cn.zhibao.hazard-return-filed.v1",
                        "cn.zhibao.inspection-recorded.v1");
    }

    @ParameterizedTest
    @MethodSource("cn.zhibao.events.wire.EventTypes#all")
    void a_type_leads_back_to_its_record(Class<? extends Event> fact) {
        assertThat(EventTypes.recordOf(EventTypes.typeOf(fact))).contains(fact);
        assertThat(EventTypes.nameOf(EventTypes.typeOf(fact))).isEqualTo(EventTypes.nameOf(fact));
    }

    @Test
    void a_short_name_is_the_words_of_the_record() {
        assertThat(EventTypes.nameOf(RectificationOverdue.class)).isEqualTo("rectification-overdue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cn.zhibao.hazard-frozen.v1",
                "cn.zhibao.hazard-found.v2",
                "cn.zhibao.HazardFound.v1",
                "hazard-found",
                "cn.zhibao.v1",
                ""
            })
    void a_type_of_somebody_else_or_of_later_has_no_record(String type) {
        assertThat(EventTypes.recordOf(type)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "cn.zhibao.hazard-frozen.v1, hazard-frozen",
        "cn.zhibao.hazard-found.v2, cn.zhibao.hazard-found.v2",
        "org.example.flood.v1, org.example.flood.v1",
        "cn.zhibao.v1, cn.zhibao.v1",
        "cn.zhibao..v1, cn.zhibao..v1"
    })
    void a_type_that_is_not_known_has_a_short_name_too(String type, String name) {
        assertThat(EventTypes.nameOf(type)).isEqualTo(name);
    }
}
