package cn.zhibao.escalation.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhibao.escalation.Times;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RulesWatchTest {

    private static final Instant START = Times.at("2026-04-01 10:00");
    private static final Instant FROM = Times.at("2026-04-02 00:00");

    private final RulesWatch watch = new RulesWatch(Duration.ofSeconds(2));

    private boolean finds(@Nullable Instant unknownFrom, long millis) {
        return watch.see(unknownFrom, START.plusMillis(millis)).isPresent();
    }

    @Test
    void rules_told_in_two_records_are_not_unknown_between_them() {
        assertThat(finds(Instant.EPOCH, 0)).isFalse();
        assertThat(finds(Instant.EPOCH, 1_999)).isFalse();
        assertThat(finds(null, 2_000)).isFalse();
        assertThat(finds(Instant.EPOCH, 2_500)).isFalse();
        assertThat(watch.unknownFrom()).isNull();
    }

    @Test
    void rules_that_stay_unreadable_are_found_once() {
        assertThat(finds(FROM, 0)).isFalse();
        assertThat(watch.see(FROM, START.plusSeconds(2))).contains(Finding.rulesUnknown(FROM, START.plusSeconds(2)));
        assertThat(finds(FROM, 3_000)).isFalse();
        assertThat(watch.unknownFrom()).isEqualTo(FROM);
    }

    @Test
    void what_is_unreadable_from_earlier_on_is_another_finding() {
        finds(FROM, 0);
        finds(FROM, 2_000);
        assertThat(finds(Instant.EPOCH, 3_000)).isFalse();
        assertThat(finds(Instant.EPOCH, 5_000)).isTrue();
        assertThat(watch.unknownFrom()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void what_can_be_read_after_all_is_forgotten() {
        finds(FROM, 0);
        finds(FROM, 2_000);
        assertThat(finds(null, 3_000)).isFalse();
        assertThat(watch.unknownFrom()).isNull();
    }
}
