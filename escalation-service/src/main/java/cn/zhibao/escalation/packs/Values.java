package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.calendar.Limit;
import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.policy.Start;
import cn.zhibao.escalation.domain.release.Flaw;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;

/** Reads the short texts of packs, calendars and rosters. Throws with the reason when one cannot be read. */
final class Values {

    private static final String AFTER_RECEIPT = "MET ";
    private static final String MONTH_DAY = "MM-dd";
    private static final String MINUTES = "yyyy-MM-ddTHH:mm";

    private Values() {}

    /** Such as {@code 30 MINUTE} or {@code SAME_DAY}. */
    static Limit limit(String text) {
        if (text.equals(Limit.Unit.SAME_DAY.name())) {
            return new Limit(1, Limit.Unit.SAME_DAY);
        }
        int space = text.indexOf(' ');
        if (space < 0) {
            throw WrongValue.of(Flaw.NO_UNIT, text);
        }
        Limit.Unit unit =
                Fields.oneOf(Limit.Unit.class).apply(text.substring(space + 1).strip());
        if (unit == Limit.Unit.SAME_DAY) {
            throw WrongValue.of(Flaw.SAME_DAY_COUNTED);
        }
        return new Limit(number(text.substring(0, space)), unit);
    }

    /** A limit that needs no calendar. */
    static Duration span(String text) {
        Limit limit = limit(text);
        return switch (limit.unit()) {
            case MINUTE -> Duration.ofMinutes(limit.amount());
            case HOUR -> Duration.ofHours(limit.amount());
            case DAY, WORKING_DAY, SAME_DAY -> throw WrongValue.of(Flaw.UNIT_TOO_LONG, text);
        };
    }

    /** An anchor, or {@code MET} and the id of a clock. */
    static Start start(String text) {
        return text.startsWith(AFTER_RECEIPT)
                ? new Start.Met(text.substring(AFTER_RECEIPT.length()).strip())
                : new Start.At(Fields.oneOf(Anchor.class).apply(text));
    }

    /** A day such as {@code 2026-06-01}. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException _) {
            throw WrongValue.of(Flaw.NO_DAY, text);
        }
    }

    /** A day such as {@code 2026-06-01}, or one of every year such as {@code 06-01}. */
    static TemporalAccessor dayOrMonthDay(String text) {
        String day = text.strip();
        if (day.length() != MONTH_DAY.length()) {
            return day(text);
        }
        try {
            MonthDay monthDay = MonthDay.parse("--" + day);
            if (PeriodDays.isLeapDay(monthDay)) {
                throw WrongValue.of(Flaw.LEAP_DAY, text);
            }
            return monthDay;
        } catch (DateTimeException _) {
            throw WrongValue.of(Flaw.NO_MONTH_DAY, text);
        }
    }

    /** A moment such as {@code 2026-06-01 08:00} in China, or one with its offset. */
    static Instant moment(String text) {
        String moment = text.strip().replace(' ', 'T');
        try {
            return moment.length() == MINUTES.length()
                    ? LocalDateTime.parse(moment).atZone(WorkCalendar.ZONE).toInstant()
                    : OffsetDateTime.parse(moment).toInstant();
        } catch (DateTimeException _) {
            throw WrongValue.of(Flaw.NO_MOMENT, text);
        }
    }

    static int percent(String text) {
        int percent = number(text);
        if (percent < 1 || percent > 99) {
            throw WrongValue.of(Flaw.NO_PERCENT, percent);
        }
        return percent;
    }

    /** What is left of a whole; more than all of it would be no tightening. */
    static int percentLeft(String text) {
        int percent = number(text);
        if (percent < 1 || percent > 100) {
            throw WrongValue.of(Flaw.NO_PERCENT_LEFT, percent);
        }
        return percent;
    }

    /** A number from one to another, both included. */
    static int number(String text, int least, int most) {
        int number = number(text);
        if (number < least || number > most) {
            throw WrongValue.of(Flaw.NO_RANGE, number, least, most);
        }
        return number;
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException _) {
            throw WrongValue.of(Flaw.NO_NUMBER, text);
        }
    }
}
