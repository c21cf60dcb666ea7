package cn.zhibao.hazard.domain.statistics;

import cn.zhibao.hazard.domain.register.Regions;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole days in China (Asia/Shanghai), from the first to the day after the last.
 *
 * @param end first day that is not part of it any more
 */
public record Period(LocalDate start, LocalDate end) {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final int MONTHS_OF_QUARTER = 3;

    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a period ends after it starts: " + start + " to " + end);
        }
    }

    /** The period that {@code 2026}, {@code 2026-Q1}, {@code 2026-03} or {@code 2026-03-28} names; empty when none does. */
    public static Optional<Period> parse(String text) {
        Matcher quarter = QUARTER.matcher(text);
        try {
            if (quarter.matches()) {
                int first = (Integer.parseInt(quarter.group(2)) - 1) * MONTHS_OF_QUARTER + 1;
                YearMonth month = YearMonth.of(Integer.parseInt(quarter.group(1)), first);
                return Optional.of(new Period(
                        month.atDay(1), month.plusMonths(MONTHS_OF_QUARTER).atDay(1)));
            }
            return Optional.ofNullable(
                    switch (text.length()) {
                        case 4 ->
                            of(
                                    Year.parse(text).atDay(1),
                                    Year.parse(text).plusYears(1).atDay(1));
                        case 7 ->
                            of(
                                    YearMonth.parse(text).atDay(1),
                                    YearMonth.parse(text).plusMonths(1).atDay(1));
                        case 10 ->
                            of(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
                        default -> null;
                    });
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static Period of(LocalDate start, LocalDate end) {
        return new Period(start, end);
    }

    /** The same days of the year before (同期); 29 February becomes the 28th. */
    public Period yearBefore() {
        LocalDate before = start.minusYears(1);
        LocalDate endBefore = end.minusYears(1);
        return new Period(before, endBefore.isAfter(before) ? endBefore : before.plusDays(1));
    }

    /** As far as it has come by a day: what is not over yet is compared with as many days of the year before. */
    public Period until(LocalDate lastDay) {
        LocalDate tomorrow = lastDay.plusDays(1);
        return start.isBefore(tomorrow) && end.isAfter(tomorrow) ? new Period(start, tomorrow) : this;
    }

    public Instant from() {
        return start.atStartOfDay(Regions.CHINA).toInstant();
    }

    public Instant to() {
        return end.atStartOfDay(Regions.CHINA).toInstant();
    }
}
