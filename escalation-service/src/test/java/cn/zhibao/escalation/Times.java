package cn.zhibao.escalation;

import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Wall-clock times of Asia/Shanghai, as people and tables write them. */
public final class Times {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss[.SSS]]");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss.SSS");

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private Times() {}

    public static Instant at(String text) {
        return LocalDateTime.parse(text, FORM).atZone(WorkCalendar.ZONE).toInstant();
    }

    /** As {@link #at} reads it, to the second. */
    public static String exact(Instant instant) {
        return EXACT.format(instant.atZone(WorkCalendar.ZONE));
    }

    public static String text(Instant instant) {
        boolean whole = instant.getNano() == 0 && instant.getEpochSecond() % 60 == 0;
        return (whole ? SHORT : LONG).format(instant.atZone(WorkCalendar.ZONE));
    }
}
