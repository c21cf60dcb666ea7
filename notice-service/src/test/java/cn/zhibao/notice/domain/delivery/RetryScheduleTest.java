package cn.zhibao.notice.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");
    private static final double MIDDLE = 0.5;

    @ParameterizedTest
    @CsvSource({
        "1, PT5S",
        "2, PT5M",
        "3, PT30M",
        "4, PT2H",
        "5, PT5H",
        "6, PT10H",
        "7, PT10H",
        "8, PT10H",
        "1000, PT10H",
    })
    void the_pause_grows_and_never_ends_the_attempts(int failures, Duration pause) {
        assertThat(RetrySchedule.pause(failures, MIDDLE, null)).isEqualTo(pause);
    }

    @Test
    void the_pause_is_up_to_a_fifth_shorter_or_longer() {
        assertThat(RetrySchedule.pause(2, 0, null)).isEqualTo(Duration.ofMinutes(4));
        assertThat(RetrySchedule.pause(2, 1, null)).isEqualTo(Duration.ofMinutes(6));
    }

    @ParameterizedTest
    @CsvSource({"PT90S, PT90S", "PT0S, PT1S", "PT-5M, PT1S", "PT48H, PT10H"})
    void an_endpoint_may_ask_for_another_pause_within_limits(Duration asked, Duration pause) {
        assertThat(RetrySchedule.pause(1, MIDDLE, asked)).isEqualTo(pause);
    }

    @Test
    void an_answer_decides_what_follows() {
        assertThat(Next.after(Outcome.of(204, null), 3, NOW, MIDDLE)).isEqualTo(new Next.Onward());
        assertThat(Next.after(Outcome.of(500, null), 0, NOW, MIDDLE)).isEqualTo(new Next.Again(NOW.plusSeconds(5)));
        assertThat(Next.after(Outcome.of(302, null), 1, NOW, MIDDLE)).isEqualTo(new Next.Again(NOW.plusSeconds(300)));
        assertThat(Next.after(Outcome.of(503, Duration.ofSeconds(7)), 1, NOW, MIDDLE))
                .isEqualTo(new Next.Again(NOW.plusSeconds(7)));
        assertThat(Next.after(new Outcome.Unreachable("timeout"), 0, NOW, MIDDLE))
                .isEqualTo(new Next.Again(NOW.plusSeconds(5)));
        assertThat(Next.after(Outcome.of(410, null), 0, NOW, MIDDLE)).isEqualTo(new Next.Stop(NOW));
    }
}
