package cn.zhibao.hazard.domain.hazard;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A moment around the deadline of rectification at which something is said. An open hazard with a deadline waits for
 * exactly one of them, the next.
 */
public enum DeadlineMark {
    DAY_BEFORE(Duration.ofDays(1)),
    AT_DEADLINE(Duration.ZERO),
    /** The deadline itself is in time, so lateness begins with the next tick of the clock. */
    OVERDUE(Duration.ofMillis(-1));

    private final Duration left;

    DeadlineMark(Duration left) {
        this.left = left;
    }

    /** Time left until the deadline; below zero once it has passed. */
    public Duration left() {
        return left;
    }

    public Instant dueAt(Instant deadline) {
        return deadline.minus(left);
    }

    /** The mark that follows this one, until the last has been said. */
    public Optional<DeadlineMark> next() {
        return switch (this) {
            case DAY_BEFORE -> Optional.of(AT_DEADLINE);
            case AT_DEADLINE -> Optional.of(OVERDUE);
            case OVERDUE -> Optional.empty();
        };
    }

    /** The mark to wait for first: a filing less than a day before its deadline, or after it, skips the early ones. */
    public static DeadlineMark firstAfter(Instant now, Instant deadline) {
        return now.isBefore(DAY_BEFORE.dueAt(deadline)) ? DAY_BEFORE : AT_DEADLINE;
    }

    /** True when the deadline a timer was set for is still the deadline. */
    static boolean stillMeant(Instant meant, @Nullable Instant deadline) {
        return meant.equals(deadline);
    }
}
