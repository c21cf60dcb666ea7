package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.app.rules.CalendarReading;
import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.release.FileFault;
import cn.zhibao.escalation.domain.release.Flaw;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads tables of holidays and make-up days, one file a year. */
public final class CalendarBook implements CalendarReading {

    private static final String FILE = "calendar";

    private static final String SCHEMA = Shipped.text("calendars/calendar.schema.json");

    /** Stands in for a year that cannot be read, lest every day of the file be named as well. */
    private static final int NO_YEAR = 0;

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    /** A year in which every day is named twice over is shorter. */
    private static final int CHARS_MAX = 20_000;

    @Override
    public Reading read(String content) {
        if (content.length() > CHARS_MAX) {
            return new Reading.Faulty(List.of(new FileFault(1, Flaw.FILE_TOO_LONG.about(CHARS_MAX))));
        }
        try {
            return Faults.read(FILE, content, CalendarBook::table);
        } catch (RefusedException refused) {
            return new Reading.Faulty(refused.faults().stream()
                    .map(fault -> new FileFault(fault.line(), fault.reason()))
                    .toList());
        }
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public String hashOf(String content) {
        return ContentHash.of(content);
    }

    private static Reading.Sound table(Fields fields) {
        int year = fields.get("year", CalendarBook::year, NO_YEAR);
        String basis = fields.text("basis");
        Set<LocalDate> holidays = new HashSet<>();
        fields.scalars("holidays", text -> holidays(text, year, holidays), Set.<LocalDate>of());
        Set<LocalDate> makeUpDays = new HashSet<>();
        fields.scalars("makeUpDays", text -> makeUpDay(text, year, holidays, makeUpDays), LocalDate.EPOCH);
        if (holidays.isEmpty()) {
            fields.fault(Flaw.HOLIDAYS_MISSING);
        }
        return new Reading.Sound(year, basis, new WorkCalendar.Year(holidays, makeUpDays));
    }

    private static int year(String text) {
        return Values.number(text, FIRST_YEAR, LAST_YEAR);
    }

    /** A day, or the first and last day of a holiday such as {@code 2026-02-15..2026-02-23}. */
    private static Set<LocalDate> holidays(String text, int year, Set<LocalDate> known) {
        int dots = text.indexOf("..");
        LocalDate first = day(dots < 0 ? text : text.substring(0, dots), year);
        LocalDate last = dots < 0 ? first : day(text.substring(dots + 2), year);
        if (last.isBefore(first)) {
            throw WrongValue.of(Flaw.DAY_BEFORE_FIRST, last, first);
        }
        for (LocalDate day : first.datesUntil(last.plusDays(1)).toList()) {
            if (!known.add(day)) {
                throw WrongValue.of(Flaw.HOLIDAY_TWICE, day);
            }
        }
        return known;
    }

    private static LocalDate makeUpDay(String text, int year, Set<LocalDate> holidays, Set<LocalDate> known) {
        LocalDate day = day(text, year);
        if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
            throw WrongValue.of(Flaw.NO_WEEKEND, day);
        }
        if (holidays.contains(day)) {
            throw WrongValue.of(Flaw.HOLIDAY_WORKED, day);
        }
        if (!known.add(day)) {
            throw WrongValue.of(Flaw.MAKE_UP_TWICE, day);
        }
        return day;
    }

    private static LocalDate day(String text, int year) {
        LocalDate day = Values.day(text);
        if (year != NO_YEAR && day.getYear() != year) {
            throw WrongValue.of(Flaw.DAY_OF_OTHER_YEAR, text, year);
        }
        return day;
    }
}
