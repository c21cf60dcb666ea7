package cn.zhibao.escalation.domain.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/**
 * Working days of China (工作日) with holidays and make-up days, one table a year. A year without a table is answered
 * with {@link Due.YearMissing}, never by guessing from weekends.
 */
public final class WorkCalendar {

    /** The one zone in which days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String version;
    private final Map<Integer, Year> years;

    public WorkCalendar(String version, Map<Integer, Year> years) {
        this.version = version;
        this.years = Map.copyOf(years);
    }

    /**
     * One year as the State Council arranged it.
     *
     * @param holidays days off, whatever day of the week
     * @param makeUpDays Saturdays and Sundays that are worked
     */
    public record Year(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
        public Year {
            holidays = Set.copyOf(holidays);
            makeUpDays = Set.copyOf(makeUpDays);
        }

        private boolean works(LocalDate day) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return weekend ? makeUpDays.contains(day) : !holidays.contains(day);
        }
    }

    /** Names the tables in use; part of every trace. */
    public String version() {
        return version;
    }

    /** How many days from today on belong to years that can be counted, without a gap; 0 when this year cannot. */
    public long daysAhead(Instant now) {
        LocalDate today = dateOf(now);
        int year = today.getYear();
        while (years.containsKey(year)) {
            year++;
        }
        return year == today.getYear() ? 0 : ChronoUnit.DAYS.between(today, LocalDate.of(year, 1, 1));
    }

    /** 24:00 of the {@code count}-th working day after the day of {@code start}, which itself is not counted. */
    Due endOfWorkingDay(Instant start, int count) {
        LocalDate day = dateOf(start);
        int left = count;
        while (left > 0) {
            day = day.plusDays(1);
            Year year = years.get(day.getYear());
            if (year == null) {
                return new Due.YearMissing(day.getYear());
            }
            if (year.works(day)) {
                left--;
            }
        }
        return new Due.At(endOf(day));
    }

    static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** 24:00 of that day. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
