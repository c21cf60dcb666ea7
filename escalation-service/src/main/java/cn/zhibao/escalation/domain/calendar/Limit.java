package cn.zhibao.escalation.domain.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A limit of time in the unit in which the law states it.
 *
 * @param amount how many units, 1 to 10,000; always 1 for the same day
 */
public record Limit(int amount, Unit unit) {

    public static final int AMOUNT_MAX = 10_000;

    private static final int LONGEST_HOLIDAY_DAYS = 16;

    /** What is counted. */
    public enum Unit {
        /** Exact minutes, through nights and holidays. */
        MINUTE,
        /** Exact hours, through nights and holidays. */
        HOUR,
        /** Calendar days to 24:00 of the last; the day of the start is not counted (Civil Code articles 201, 203). */
        DAY,
        /** Working days to 24:00 of the last; the day of the start is not counted. */
        WORKING_DAY,
        /** Until 24:00 of the day of the start (当日). */
        SAME_DAY
    }

    public Limit {
        if (amount < 1 || amount > AMOUNT_MAX) {
            throw new IllegalArgumentException("a limit has 1 to " + AMOUNT_MAX + " units, not " + amount);
        }
    }

    /** The last moment in time for a clock that starts at {@code start}. */
    public Due from(Instant start, WorkCalendar calendar) {
        return switch (unit) {
            case MINUTE -> new Due.At(start.plus(Duration.ofMinutes(amount)));
            case HOUR -> new Due.At(start.plus(Duration.ofHours(amount)));
            case DAY -> new Due.At(WorkCalendar.endOf(WorkCalendar.dateOf(start).plusDays(amount)));
            case WORKING_DAY -> calendar.endOfWorkingDay(start, amount);
            case SAME_DAY -> new Due.At(WorkCalendar.endOf(WorkCalendar.dateOf(start)));
        };
    }

    /** The longest that this limit can ever be, so that limits in different units can be compared with care. */
    public Duration longest() {
        return switch (unit) {
            case MINUTE -> Duration.ofMinutes(amount);
            case HOUR -> Duration.ofHours(amount);
            case DAY -> Duration.ofDays(amount + 1L);
            case WORKING_DAY -> Duration.ofDays(1L + LONGEST_HOLIDAY_DAYS + 2L * amount);
            case SAME_DAY -> Duration.ofDays(1);
        };
    }

    @Override
    public String toString() {
        return unit == Unit.SAME_DAY ? unit.name() : amount + " " + unit;
    }
}
