package cn.zhibao.hazard.app.situation;

import cn.zhibao.hazard.domain.situation.Past;

/**
 * How far a period is reported on.
 *
 * @param after code of the region that was reported on last, empty before the first one
 */
public record Step(Past past, String after) {

    public static Step first(Past past) {
        return new Step(past, "");
    }

    /** Reads the text that {@link #toString} writes. */
    static Step of(String text) {
        String[] parts = text.split(" ", 2);
        return new Step(Past.parse(parts[0]).orElseThrow(), parts[1]);
    }

    /** As a timer carries it. */
    @Override
    public String toString() {
        return past.name() + " " + after;
    }
}
