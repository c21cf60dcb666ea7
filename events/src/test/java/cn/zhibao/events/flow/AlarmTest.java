package cn.zhibao.events.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** No timer that is set at any moment is slept through. */
class AlarmTest {

    private static final Instant SOON = Instant.parse("2026-03-28T01:00:00Z");
    private static final Instant LATER = SOON.plusSeconds(60);

    private final AtomicInteger rings = new AtomicInteger();
    private final Alarm alarm = new Alarm(rings::incrementAndGet);

    @Test
    void a_timer_before_the_one_waited_for_ends_the_wait() {
        // given
        alarm.reset();
        alarm.set(LATER);
        // when
        alarm.announce(SOON);
        // then
        assertThat(rings).hasValue(1);
    }

    @Test
    void a_timer_after_the_one_waited_for_wakes_nobody() {
        // given
        alarm.reset();
        alarm.set(SOON);
        // when
        alarm.announce(LATER);
        // then
        assertThat(rings).hasValue(0);
    }

    @Test
    void a_timer_set_while_the_database_is_asked_shortens_the_wait() {
        // given
        alarm.reset();
        alarm.announce(SOON);
        // when
        Instant waitsFor = alarm.set(LATER);
        // then
        assertThat(waitsFor).isEqualTo(SOON);
    }

    @Test
    void a_sweep_at_work_is_not_woken() {
        // given
        alarm.reset();
        alarm.set(SOON);
        alarm.reset();
        // when
        alarm.announce(SOON);
        // then
        assertThat(rings).hasValue(0);
    }

    @Test
    void what_the_last_question_has_seen_is_not_waited_for_again() {
        // given
        alarm.reset();
        alarm.announce(SOON);
        // when
        alarm.reset();
        // then
        assertThat(alarm.set(LATER)).isEqualTo(LATER);
    }
}
