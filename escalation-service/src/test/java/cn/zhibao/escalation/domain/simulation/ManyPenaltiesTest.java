package cn.zhibao.escalation.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Punished;
import cn.zhibao.escalation.Times;
import cn.zhibao.events.contract.ClockBreached;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.PenaltyDecided;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Penalties are many, and nothing is told of them again: each one is in memory until its publication is settled. */
class ManyPenaltiesTest {

    private static final Instant BEGIN = Times.at("2026-03-02 00:00");
    private static final int PENALTIES = 1_200;
    private static final int REMEMBERED = 10;

    private final Seen seen = new Seen();
    private final Simulation simulation = new Simulation(Seen.shipped(), "000000", REMEMBERED, seen);
    private int most;

    private Instant decided(int number) {
        return BEGIN.plus(Duration.ofHours(4L * number));
    }

    /** Each by another unit, so that they are of no series together. */
    private void tell(int number) {
        UUID id = new UUID(6, number);
        Instant at = decided(number);
        simulation.take(new Recorded(1, at, new PenaltyDecided(Punished.penalty(id, "unit " + number, at, at))));
        most = Math.max(most, simulation.inMemory());
    }

    private long told(Class<?> what) {
        return seen.moments.stream()
                .filter(each -> what.isInstance(each.fact()))
                .count();
    }

    @Test
    void left_alone_they_are_waited_for_until_nobody_is_called_any_more_and_then_forgotten() {
        // when
        for (int i = 0; i < PENALTIES; i++) {
            tell(i);
        }
        simulation.passAllTime();
        // then
        assertThat(told(ClockBreached.class)).isEqualTo(2 * PENALTIES);
        assertThat(simulation.inMemory()).isEqualTo(REMEMBERED);
        assertThat(most).isLessThan(180);
    }

    @Test
    void those_that_are_served_and_published_soon_are_kept_no_longer_than_that() {
        // when
        for (int i = 0; i < PENALTIES; i++) {
            tell(i);
            Instant published = decided(i).plus(Duration.ofHours(1));
            List<ClockOpened> opened = seen.moments.subList(seen.moments.size() - 2, seen.moments.size()).stream()
                    .map(each -> (ClockOpened) each.fact())
                    .toList();
            opened.forEach(each -> simulation.take(
                    new Recorded(Recorded.NEXT, published, ChanceAnswers.met(each.clock(), published))));
        }
        // then
        assertThat(told(ClockMet.class)).isEqualTo(2 * PENALTIES);
        assertThat(told(ClockBreached.class)).isZero();
        assertThat(most).isLessThanOrEqualTo(REMEMBERED + 2);
    }
}
