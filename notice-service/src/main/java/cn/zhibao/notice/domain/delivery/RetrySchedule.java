package cn.zhibao.notice.domain.delivery;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a delivery that failed is tried again: after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and then every 10 h, each up to
 * 20 % earlier or later so that many endpoints of one host do not return at the same moment. It never ends by itself: a
 * delivery is given up only with its subscription.
 */
public final class RetrySchedule {

    /** Longest time that an endpoint may ask to be left alone. */
    public static final Duration RETRY_AFTER_MAX = Duration.ofHours(10);

    private static final Duration RETRY_AFTER_MIN = Duration.ofSeconds(1);
    private static final double JITTER = 0.2;
    private static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(10));

    private RetrySchedule() {}

    /**
     * Time until the next attempt.
     *
     * @param failures attempts that failed so far, at least 1
     * @param random from 0 to 1: where in the range of the jitter
     * @param retryAfter what the endpoint asked for: it counts instead of the schedule, within 1 s and 10 h
     */
    public static Duration pause(int failures, double random, @Nullable Duration retryAfter) {
        if (retryAfter != null) {
            return clamped(retryAfter);
        }
        Duration step = STEPS.get(Math.min(failures, STEPS.size()) - 1);
        double factor = 1 - JITTER + 2 * JITTER * random;
        return Duration.ofMillis(Math.round(step.toMillis() * factor));
    }

    private static Duration clamped(Duration asked) {
        if (asked.compareTo(RETRY_AFTER_MIN) < 0) {
            return RETRY_AFTER_MIN;
        }
        return asked.compareTo(RETRY_AFTER_MAX) > 0 ? RETRY_AFTER_MAX : asked;
    }
}
