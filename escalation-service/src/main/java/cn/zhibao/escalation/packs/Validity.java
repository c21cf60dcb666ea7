package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a rule is valid, by the moment of what it decides about.
 *
 * @param from first moment
 * @param until first moment after it
 */
record Validity(Instant from, Instant until) {

    static final Validity ALWAYS = new Validity(Instant.MIN, Instant.MAX);

    /** From the beginning of one day to the end of another, each of them open when it is not said. */
    static Validity of(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Validity(
                first == null ? Instant.MIN : beginningOf(first),
                last == null ? Instant.MAX : beginningOf(last.plusDays(1)));
    }

    private static Instant beginningOf(LocalDate day) {
        return day.atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    boolean holdsAt(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }

    boolean overlaps(Validity other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
