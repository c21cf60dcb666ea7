package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the tables of holidays and make-up days, one file a year. */
final class CalendarReader {

    private CalendarReader() {}

    static WorkCalendar read(Map<String, String> files) {
        Map<Integer, WorkCalendar.Year> years = new HashMap<>();
        files.forEach((file, yaml) -> {
            var table = Faults.read(file, yaml, CalendarReader::year);
            years.put(table.year(), table.days());
        });
        return new WorkCalendar("CN-" + years.keySet().stream().sorted().toList(), years);
    }

    private record Table(int year, WorkCalendar.Year days) {}

    private static Table year(Fields fields) {
        int year = fields.get("year", Values::number, 0);
        fields.text("basis");
        Set<LocalDate> holidays = new HashSet<>();
        for (List<LocalDate> span : fields.scalars("holidays", text -> span(text, year), List.<LocalDate>of())) {
            holidays.addAll(span);
        }
        Set<LocalDate> makeUpDays =
                new HashSet<>(fields.scalars("makeUpDays", text -> day(text, year), LocalDate.EPOCH));
        return new Table(year, new WorkCalendar.Year(holidays, makeUpDays));
    }

    /** A day, or the first and last day of a holiday such as {@code 2026-02-15..2026-02-23}. */
    private static List<LocalDate> span(String text, int year) {
        int dots = text.indexOf("..");
        LocalDate first = day(dots < 0 ? text : text.substring(0, dots), year);
        LocalDate last = dots < 0 ? first : day(text.substring(dots + 2), year);
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("'" + text + "' ends before it begins");
        }
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private static LocalDate day(String text, int year) {
        try {
            LocalDate day = LocalDate.parse(text.strip());
            if (day.getYear() == year) {
                return day;
            }
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("'" + text + "' is no day, such as " + year + "-05-01", noDay);
        }
        throw new IllegalArgumentException("'" + text + "' does not lie in " + year);
    }
}
