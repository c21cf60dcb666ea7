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

    @Test
    void what_is_half_an_hour_late_finds_its_place_however_much_was_told_meanwhile() {
        // given
        Recorded late = found(0, START.minus(Duration.ofMinutes(30)));
        List<Recorded> out = new ArrayList<>();
        Window window = Window.ofHistory(out::add);
        // when
        for (int i = 1; i <= 15_000; i++) {
            window.add(found(i, START.plusMillis(i)));
        }
        window.add(late);
        window.close();
        // then
        assertThat(out).hasSize(15_001).first().isEqualTo(late);
        assertThat(out).extracting(Recorded::moment).isSorted();
    }

    @Test
    void a_window_holds_a_bounded_number_and_of_what_is_far_back_in_time_a_few() {
        // given
        List<Recorded> out = new ArrayList<>();
        Window window = new Window(3, Duration.ofHours(1), 10, out::add);
        // when
        for (int i = 1; i <= 20; i++) {
            window.add(found(i, START.plusSeconds(i)));
        }
        // then
        assertThat(window.size()).isEqualTo(10);
        // when
        window.add(found(21, START.plus(Duration.ofHours(2))));
        // then
        assertThat(window.size()).isEqualTo(3);
        assertThat(out).hasSize(18).extracting(Recorded::moment).isSorted();
    }

    private static Recorded found(int i, Instant at) {
        return new Recorded(1, at, new HazardFound(hazard(i)));
    }

    private static HazardFacts hazard(int i) {
        return Samples.hazard(new UUID(7, i), HazardLevel.GENERAL, START, START, START.plus(Duration.ofDays(9)));
    }
}
