package cn.zhibao.hazard.http.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Reads times and days as ISO 8601 writes them, of the years 1 to 9999: others are in no calendar of ours. */
public final class Iso {

    private static final int YEAR_MAX = 9999;

    /** A day from either end, so that they are in those years wherever on earth. */
    private static final Instant YEAR_1 = Instant.parse("0001-01-02T00:00:00Z");

    private static final Instant YEAR_9999 = Instant.parse("9999-12-30T00:00:00Z");

    private Iso() {}

    /** A time with {@code Z} or an offset, kept to the microsecond, as the ledger does; absent when it is none. */
    public static @Nullable Instant time(String text) {
        try {
            Instant time = Instant.parse(text);
            return time.isAfter(YEAR_1) && time.isBefore(YEAR_9999) ? time.truncatedTo(ChronoUnit.MICROS) : null;
        } catch (DateTimeException notTime) {
            return null;
        }
    }

    /** A day such as {@code 2026-03-28}; absent when it is none. */
    public static @Nullable LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= 1 && day.getYear() <= YEAR_MAX ? day : null;
        } catch (DateTimeException notDay) {
            return null;
        }
    }
}
