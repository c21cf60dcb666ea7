package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.PenaltyDecided;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A penalty is published within seven working days of its decision (处罚决定公开). */
class PublishedPenaltyTest {

    private static final String RULE = "CN-PENALTY-PUBLIC";

    private static Story decided(String decidedAt, String toldAt) {
        UUID id = new UUID(7, 1);
        Story story = new Story(id);
        story.fact(
                new PenaltyDecided(Punished.penalty(id, Punished.UNIT, Times.at(decidedAt), Times.at(toldAt))),
                Times.at(toldAt));
        return story;
    }

    @Test
    void it_is_for_the_desk_of_the_authority_that_decided_and_over_once_somebody_recorded_it() {
        // given
        Story story = decided("2026-03-30 10:00", "2026-03-31 09:00");
        assertThat(story.clock(RULE).facts().desk()).isEqualTo("370300");
        // when
        story.fulfils(RULE, "2026-04-02 16:00", "2026-04-03 09:00");
        story.passes("2026-06-01 00:00");
        // then
        assertThat(story.toldOf(RULE))
                .containsExactly(
                        "CN-PENALTY-PUBLIC opened, 03-31 09:00 to 04-10 00:00",
                        "CN-PENALTY-PUBLIC met 04-02 16:00, in time");
    }

    @Test
    void when_nobody_does_the_city_is_called_and_then_the_province() {
        // given
        Story story = decided("2026-03-30 10:00", "2026-03-31 09:00");
        // when
        story.passes("2026-04-10 08:01");
        // then
        assertThat(story.toldOf(RULE))
                .containsExactly(
                        "CN-PENALTY-PUBLIC opened, 03-31 09:00 to 04-10 00:00",
                        "CN-PENALTY-PUBLIC at 80 %",
                        "CN-PENALTY-PUBLIC breached",
                        "CN-PENALTY-PUBLIC calls 370300 duty-officer for CLOCK_BREACHED",
                        "CN-PENALTY-PUBLIC goes on to 370000 duty-officer for CLOCK_BREACHED");
    }

    @Test
    void what_was_decided_long_before_it_is_told_is_breached_by_nobody_at_once() {
        // when
        Story story = decided("2024-11-05 10:00", "2026-03-31 09:00");
        // then
        assertThat(story.toldOf(RULE)).containsExactly("CN-PENALTY-PUBLIC opened, 03-31 09:00 to 04-11 00:00");
        assertThat(story.file.waiting()).isEmpty();
    }

    @Test
    void the_city_may_say_that_a_decision_which_was_taken_back_is_not_published() {
        // given
        Story story = decided("2026-03-30 10:00", "2026-03-31 09:00");
        UUID clock = story.clock(RULE).id();
        // when
        story.give(new Input.Waived(clock, "处罚决定已撤销", "leader", "370300"), Times.at("2026-04-01 09:00"));
        story.passes("2026-06-01 00:00");
        // then
        assertThat(story.toldOf(RULE)).last().isEqualTo("CN-PENALTY-PUBLIC waived");
    }
}
