package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.calendar.Limit;
import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.policy.Start;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;

/** Reads the short texts of a pack. Throws with the reason when one cannot be read. */
final class Values {

    private static final String AFTER_RECEIPT = "MET ";

    private Values() {}

    /** Such as {@code 30 MINUTE} or {@code SAME_DAY}. */
    static Limit limit(String text) {
        if (text.equals(Limit.Unit.SAME_DAY.name())) {
            return new Limit(1, Limit.Unit.SAME_DAY);
        }
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("'" + text + "' has no unit, such as 30 MINUTE");
        }
        Limit.Unit unit =
                Fields.oneOf(Limit.Unit.class).apply(text.substring(space + 1).strip());
        if (unit == Limit.Unit.SAME_DAY) {
            throw new IllegalArgumentException("SAME_DAY has no number");
        }
        return new Limit(number(text.substring(0, space)), unit);
    }

    /** A limit that needs no calendar. */
    static Duration span(String text) {
        Limit limit = limit(text);
        return switch (limit.unit()) {
            case MINUTE -> Duration.ofMinutes(limit.amount());
            case HOUR -> Duration.ofHours(limit.amount());
            case DAY, WORKING_DAY, SAME_DAY ->
                throw new IllegalArgumentException("'" + text + "': only MINUTE or HOUR is possible here");
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
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("'" + text + "' is no day, such as 2026-06-01", noDay);
        }
    }

    static int percent(String text) {
        int percent = number(text);
        if (percent < 1 || percent > 99) {
            throw new IllegalArgumentException(percent + " is not 1 to 99");
        }
        return percent;
    }

    /** What is left of a whole; more than all of it would be no tightening. */
    static int percentLeft(String text) {
        int percent = number(text);
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException(percent + " is not 1 to 100: a period never gives more time");
        }
        return percent;
    }

    /** A number from one to another, both included. */
    static int number(String text, int least, int most) {
        int number = number(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException(number + " is not " + least + " to " + most);
        }
        return number;
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("'" + text + "' is no number", noNumber);
        }
    }
}
