package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.events.contract.Interview;
import cn.zhibao.events.contract.SupervisionConsequence;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an authority decides once the deadline of a listing has passed. */
class ConsequencesTest {

    private static final String LATE = "2026-04-12 09:00";

    private final Listed story = Listed.hazard().lists("2026-04-10 00:00");

    @Test
    void each_consequence_that_is_proposed_is_decided_once_and_stays_with_the_round() {
        // given
        story.passes(LATE);
        story.news();
        // when
        story.order(Listed.interview(story.supervision().id(), "370300"), LATE);
        story.order(story.enforcement(SupervisionConsequence.STOP_WORK), LATE);
        Refusal again = story.order(story.enforcement(SupervisionConsequence.STOP_WORK), LATE)
                .refusal();
        // then
        assertThat(again).isEqualTo(Refusal.ALREADY_ENFORCED);
        assertThat(story.news())
                .containsExactly("decided: INTERVIEW", "decided: STOP_WORK", "refused ALREADY_ENFORCED");
        assertThat(underway().enforced())
                .containsExactly(SupervisionConsequence.INTERVIEW, SupervisionConsequence.STOP_WORK);
        assertThat(underway().progress().proposals()).contains(SupervisionConsequence.PERMIT_SUSPENSION);
    }

    @Test
    void the_next_round_begins_without_decisions() {
        // given
        story.passes(LATE);
        story.order(story.enforcement(SupervisionConsequence.STOP_WORK), LATE);
        // when
        story.proceeds("370300", "2026-05-20 00:00");
        // then
        assertThat(underway().enforced()).isEmpty();
        assertThat(story.order(story.enforcement(SupervisionConsequence.STOP_WORK), "2026-05-19 00:00")
                        .refusal())
                .isEqualTo(Refusal.NOT_OVERDUE);
    }

    @ParameterizedTest
    @CsvSource({"RAISE_TO_PROVINCE, RAISED_BY_CONTINUATION", "PERMIT_SUSPENSION, NOT_PROPOSED"})
    void of_a_supervised_accident_only_what_its_rule_proposes_is_decided(
            SupervisionConsequence consequence, Refusal refusal) {
        // given
        Listed accident = Listed.accident(reported("2026-03-28 10:00").deaths(1), "2026-03-28 12:00");
        accident.order(
                new Order.Listing(accident.directId(), "370300", Times.at("2026-04-10 00:00"), "查处督办", "leader"),
                "2026-03-30 09:00");
        accident.passes(LATE);
        // then
        assertThat(accident.order(accident.enforcement(consequence), LATE).refusal())
                .isEqualTo(refusal);
    }

    @Test
    void an_interview_is_announced_before_it_is_held() {
        // given
        story.passes(LATE);
        Interview past = new Interview(Times.at(LATE), "三楼会议室");
        Order order = new Order.Enforcement(
                story.supervision().id(),
                SupervisionConsequence.INTERVIEW,
                past,
                "逾期未改",
                List.of(),
                "leader",
                "370300");
        // then
        assertThat(story.order(order, LATE).refusal()).isEqualTo(Refusal.INTERVIEW_NOT_AHEAD);
    }

    private Supervision.Underway underway() {
        return (Supervision.Underway) story.supervision();
    }
}
