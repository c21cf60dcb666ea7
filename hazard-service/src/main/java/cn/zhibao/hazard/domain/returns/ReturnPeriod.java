package cn.zhibao.hazard.domain.returns;

import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.statistics.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A quarter or year of which a unit files its table, and by when: until the 15th of the month after a quarter, until 31 January
 * after a year (Decree 16 of 2007, article 14).
 *
 * @param text {@code 2026-Q4} or {@code 2026}
 */
public record ReturnPeriod(String text, Period days) {

    private static final Pattern FORM = Pattern.compile("20\\d\\d(-Q[1-4])?");
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int DAY_AFTER_QUARTER = 15;
    private static final int DAY_AFTER_YEAR = 31;

    /** The quarter or year of that name, from 2000 to 2099; empty when none has it. */
    public static Optional<ReturnPeriod> parse(String text) {
        return FORM.matcher(text).matches()
                ? Period.parse(text).map(days -> new ReturnPeriod(text, days))
                : Optional.empty();
    }

    /** Those of which this is the last month. */
    public static List<ReturnPeriod> endingWith(YearMonth month) {
        List<ReturnPeriod> ending = new ArrayList<>();
        if (month.getMonthValue() % MONTHS_OF_QUARTER == 0) {
            parse(month.getYear() + "-Q" + month.getMonthValue() / MONTHS_OF_QUARTER)
                    .ifPresent(ending::add);
        }
        if (month.getMonthValue() == 12) {
            parse(String.valueOf(month.getYear())).ifPresent(ending::add);
        }
        return ending;
    }

    /** Last day, in China. */
    public LocalDate lastDay() {
        return days.end().minusDays(1);
    }

    /** End of the last day on which it is in time, 24:00 in China. */
    public Instant dueAt() {
        int day = text.contains("-Q") ? DAY_AFTER_QUARTER : DAY_AFTER_YEAR;
        return days.end()
                .withDayOfMonth(day)
                .plusDays(1)
                .atStartOfDay(Regions.CHINA)
                .toInstant();
    }
}
