package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.Samples.Accident.reported;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationProgress;
import org.junit.jupiter.api.Test;

/** The last call of a ladder says that it is the last, and no other one does. */
class LastCallTest {

    private static final String CALL = "SD-1";

    /** Three steps, and the last one twelve times more. */
    private static final int STEPS = 15;

    private static boolean isLast(EscalationFacts call) {
        EscalationProgress progress = call.progress();
        return progress != null && Boolean.TRUE.equals(progress.last());
    }

    private static Story unanswered(String until) {
        Story story = Story.of(reported("2026-03-28 10:00").deaths(1));
        story.passes(until);
        return story;
    }

    private static EscalationFacts call(Story story) {
        return story.escalation(CALL).facts();
    }

    @Test
    void a_call_that_nobody_takes_says_that_no_step_follows_when_none_does() {
        // two steps of five minutes, then ten minutes each
        assertThat(call(unanswered("2026-03-28 12:09")))
                .matches(call -> call.step() == STEPS - 1)
                .matches(call -> !isLast(call));
        assertThat(call(unanswered("2026-03-28 12:11")))
                .matches(call -> call.step() == STEPS)
                .matches(LastCallTest::isLast);
        assertThat(call(unanswered("2026-03-30 00:00")))
                .matches(call -> call.step() == STEPS)
                .matches(LastCallTest::isLast)
                .matches(call -> call.acknowledgedAt() == null);
    }

    @Test
    void it_may_be_taken_all_the_same_and_still_says_how_far_it_went() {
        // given
        Story story = unanswered("2026-03-30 00:00");
        // when
        story.acknowledges(CALL, "370000", "2026-03-30 08:00");
        // then
        assertThat(call(story).acknowledgedAt()).isEqualTo(Times.at("2026-03-30 08:00"));
        assertThat(isLast(call(story))).isTrue();
    }
}
