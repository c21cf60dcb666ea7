package cn.zhibao.hazard.domain.completeness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where an area stands with a declaration that was due on a day. */
public enum Standing {
    /** Declared on the day or before. */
    IN_TIME,
    /** Declared after the day. */
    LATE,
    /** Not declared, and the day is not over. */
    PENDING,
    /** Not declared, and the day is over. */
    OVERDUE;

    /**
     * The standing of an area.
     *
     * @param declared day of the first declaration that was enough and has not been taken back; absent when there is none
     * @param by last day to declare
     */
    public static Standing of(@Nullable LocalDate declared, LocalDate by, LocalDate today) {
        if (declared == null) {
            return today.isAfter(by) ? OVERDUE : PENDING;
        }
        return declared.isAfter(by) ? LATE : IN_TIME;
    }
}
