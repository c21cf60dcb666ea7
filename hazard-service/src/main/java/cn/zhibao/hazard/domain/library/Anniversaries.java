package cn.zhibao.hazard.domain.library;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * On which days an accident is remembered: on its month and day in every year, and what happened on 29 February on the 28th where a
 * year has no 29th.
 */
public final class Anniversaries {

    private static final MonthDay LEAP_DAY = MonthDay.of(Month.FEBRUARY, 29);

    private Anniversaries() {}

    /** The first anniversary from that day on, it included. */
    public static LocalDate next(LocalDate accident, LocalDate today) {
        LocalDate thisYear = MonthDay.from(accident).atYear(today.getYear());
        return thisYear.isBefore(today) ? MonthDay.from(accident).atYear(today.getYear() + 1) : thisYear;
    }

    /** What is remembered from one day on and on so many days after it. */
    public static Set<MonthDay> within(LocalDate from, int days) {
        Set<MonthDay> found = new LinkedHashSet<>();
        for (LocalDate day = from; !day.isAfter(from.plusDays(days)); day = day.plusDays(1)) {
            found.add(MonthDay.from(day));
            if (LEAP_DAY.atYear(day.getYear()).equals(day)) {
                found.add(LEAP_DAY);
            }
        }
        return found;
    }
}
