package cn.zhibao.notice.domain.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Return days that come again and again. */
public final class ReturnDays {

    /** Most return days of one campaign. */
    public static final int MAX = 60;

    private static final int FORTNIGHT = 14;

    private ReturnDays() {}

    /** How often a return is owed. */
    public enum Every {
        MONTH,
        FORTNIGHT
    }

    /**
     * The days from the first one until the last day of the campaign, both included, one more than the most at most. Monthly means
     * the same day of each month, or its last one where that is shorter or the first day is the last one of its month.
     */
    public static List<LocalDate> every(Every every, LocalDate first, LocalDate last) {
        Stream<LocalDate> days = IntStream.rangeClosed(0, MAX).mapToObj(n -> switch (every) {
            case MONTH -> monthly(first, n);
            case FORTNIGHT -> first.plusDays((long) n * FORTNIGHT);
        });
        return days.takeWhile(day -> !day.isAfter(last)).toList();
    }

    private static LocalDate monthly(LocalDate first, int months) {
        LocalDate day = first.plusMonths(months);
        boolean atTheEnd = first.getDayOfMonth() == first.lengthOfMonth();
        return atTheEnd ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }
}
