package cn.zhibao.escalation.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StandstillTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AT_START = Duration.ofSeconds(20);

    private final Standstill unseen = Standstill.unseen(PATIENCE, AT_START);

    @Test
    void an_engine_that_comes_up_after_the_auditor_is_not_found() {
        assertThat(unseen.isFound(at(10.1))).isFalse();
        assertThat(unseen.isFound(at(19.9))).isFalse();
        Standstill up = unseen.works(at(19.9));
        assertThat(up.isFound(at(20))).isFalse();
        assertThat(up.isFound(at(29.9))).isFalse();
    }

    @Test
    void an_engine_that_was_never_there_is_found_when_the_start_is_over() {
        assertThat(unseen.isFound(at(20))).isFalse();
        assertThat(unseen.isFound(at(20.1))).isTrue();
        assertThat(unseen.quietFor(at(20.1))).isEqualTo(at(20.1));
    }

    @Test
    void an_engine_that_stops_is_found_when_patience_is_over() {
        Standstill worked = unseen.works(at(60));
        assertThat(worked.isFound(at(70))).isFalse();
        assertThat(worked.isFound(at(70.1))).isTrue();
        assertThat(worked.quietFor(at(70.1))).isEqualTo(at(10.1));
    }

    /** A broker remembers the engine of before for some seconds, which is then no sign of the one that is starting. */
    @Test
    void who_was_seen_at_the_start_and_no_more_has_the_time_of_the_start_and_no_longer() {
        Standstill remembered = unseen.works(at(4));
        assertThat(remembered.isFound(at(20))).isFalse();
        assertThat(remembered.isFound(at(20.1))).isTrue();
    }

    @Test
    void a_start_begins_when_the_broker_can_be_asked() {
        Standstill blind = unseen.unknown(at(55)).unknown(at(60));
        assertThat(blind.isFound(at(80))).isFalse();
        assertThat(blind.isFound(at(80.1))).isTrue();
    }

    @Test
    void while_nobody_can_look_nothing_is_found_and_afterwards_patience_begins_anew() {
        Standstill blind = unseen.works(at(60)).unknown(at(90));
        assertThat(blind.isFound(at(100))).isFalse();
        assertThat(blind.isFound(at(100.1))).isTrue();
    }

    private static Duration at(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1_000));
    }
}
