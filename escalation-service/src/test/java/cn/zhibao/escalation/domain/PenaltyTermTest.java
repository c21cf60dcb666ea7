package cn.zhibao.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.PenaltyFacts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who took a permit for a term gives it back at the end, or makes the term longer (CN-PENALTY-TERM). */
class PenaltyTermTest {

    private static final UUID ID = new UUID(1, 2);

    @Test
    void a_suspended_permit_is_dealt_with_by_the_end_of_its_last_day() {
        assertThat(told(Punished.suspended(fine("2026-04-01 09:00"), "2026-05-20")))
                .containsExactly("CN-PENALTY-TERM opened, 04-01 09:00 to 05-21 00:00");
    }

    @Test
    void a_term_that_was_over_when_it_was_told_waits_for_nothing() {
        assertThat(told(Punished.suspended(fine("2026-05-22 09:00"), "2026-05-20")))
                .isEmpty();
    }

    @Test
    void a_fine_has_no_term() {
        assertThat(told(fine("2026-04-01 09:00"))).isEmpty();
    }

    private static PenaltyFacts fine(String told) {
        return Punished.penalty(ID, Punished.UNIT, Times.at("2026-04-01 09:00"), Times.at(told));
    }

    private static List<String> told(PenaltyFacts penalty) {
        Story story = new Story(ID);
        story.fact(new PenaltyDecided(penalty), penalty.receivedAt());
        return story.news().stream()
                .filter(line -> line.startsWith("CN-PENALTY-TERM"))
                .toList();
    }
}
