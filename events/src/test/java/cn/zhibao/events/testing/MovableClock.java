package cn.zhibao.events.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs like the real one and jumps when a test says so. Thread-safe. */
public final class MovableClock extends Clock {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Time passes at once; the clock never goes back. */
    public void passes(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("time does not pass backwards: " + time);
        }
        ahead.accumulateAndGet(time, Duration::plus);
    }

    /** Jumps to the given moment, which must not be in the past of this clock. */
    public void goesTo(Instant moment) {
        passes(Duration.between(instant(), moment));
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Zhibao keeps instants; zones belong to rules");
    }
}
