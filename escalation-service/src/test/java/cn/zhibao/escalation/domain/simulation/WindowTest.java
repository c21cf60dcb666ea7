package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Samples;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.RectificationOverdue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Instant START = Times.at("2026-03-02 09:00");

    @Test
    void a_window_puts_small_disorder_right_and_keeps_the_facts_of_a_case_in_their_order() {
        // given
        Recorded first = new Recorded(1, START.plusSeconds(2), new HazardFound(hazard(1)));
        Recorded second = new Recorded(2, START.plusSeconds(1), new RectificationOverdue(hazard(1), START));
        Recorded other = new Recorded(1, START, new HazardFound(hazard(2)));
        List<Recorded> out = new ArrayList<>();
        Window window = new Window(3, out::add);
        // when
        List.of(first, second, other).forEach(window::add);
        window.close();
        // then
        assertThat(out).containsExactly(other, first, second);
    }

    private static HazardFacts hazard(int i) {
        return Samples.hazard(new UUID(7, i), HazardLevel.GENERAL, START, START, START.plus(Duration.ofDays(9)));
    }
}
