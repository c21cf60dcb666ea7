package cn.zhibao.hazard.app.exposure;

import java.time.YearMonth;

/**
 * How far a month is stated.
 *
 * @param after code of the county that was stated last, empty before the first one
 */
public record Step(YearMonth month, String after) {

    static Step first(YearMonth month) {
        return new Step(month, "");
    }

    /** Reads the text that {@link #toString} writes. */
    static Step of(String text) {
        String[] parts = text.split(" ", 2);
        return new Step(YearMonth.parse(parts[0]), parts[1]);
    }

    /** As a timer carries it. */
    @Override
    public String toString() {
        return month + " " + after;
    }
}
