package cn.zhibao.notice.courier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "' 5 ', PT5S",
        "0, PT0S",
        "'Sun, 22 Nov 2026 03:31:00 GMT', PT1M",
        "'Sun, 22 Nov 2026 03:29:00 GMT', PT-1M",
    })
    void seconds_and_dates_are_understood(String header, Duration pause) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(pause);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999999999", "Sun, 99 Nov 2026 03:31:00 GMT"})
    void anything_else_says_nothing(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }
}
