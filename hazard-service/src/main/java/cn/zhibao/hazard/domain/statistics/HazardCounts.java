package cn.zhibao.hazard.domain.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Figures of the hazards that were found in a period, as they stand now. Withdrawn and merged ones are not counted.
 *
 * @param found how many were found
 * @param fixed how many of them are struck off
 * @param overdue how many are late now
 * @param majorFound major ones among those found
 * @param majorFixed major ones among those struck off
 * @param medianDays median of the days from finding to striking off, one decimal; absent when none is struck off
 */
public record HazardCounts(
        long found,
        long fixed,
        long overdue,
        long majorFound,
        long majorFixed,
        @Nullable Double medianDays) {

    /** Struck off of those found, in percent. */
    public String rate() {
        return Change.percent(fixed, found);
    }

    public String majorRate() {
        return Change.percent(majorFixed, majorFound);
    }
}
