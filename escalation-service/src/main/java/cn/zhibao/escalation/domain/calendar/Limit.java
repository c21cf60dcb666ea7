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

    /** True when it never ends after the other, whenever both start. */
    public boolean isWithin(Limit other) {
        if (unit == other.unit) {
            return amount <= other.amount;
        }
        if (isExact() || other.isExact()) {
            return longest().compareTo(other.shortest()) <= 0;
        }
        // Days end together, at 24:00: how much of the first one is left makes no difference between them.
        return mostDays() <= other.fewestDays();
    }

    private boolean isExact() {
        return unit == Unit.MINUTE || unit == Unit.HOUR;
    }

    private Duration longest() {
        return isExact() ? exactly() : Duration.ofDays(1L + mostDays());
    }

    private Duration shortest() {
        return isExact() ? exactly() : Duration.ofDays(fewestDays());
    }

    private Duration exactly() {
        return unit == Unit.MINUTE ? Duration.ofMinutes(amount) : Duration.ofHours(amount);
    }

    /** How many days after that of the start it ends at the latest. */
    private int mostDays() {
        return unit == Unit.WORKING_DAY ? LONGEST_HOLIDAY_DAYS + 2 * amount : fewestDays();
    }

    private int fewestDays() {
        return unit == Unit.SAME_DAY ? 0 : amount;
    }

    @Override
    public String toString() {
        return unit == Unit.SAME_DAY ? unit.name() : amount + " " + unit;
    }
}
