package cn.zhibao.events.contract;

import org.jspecify.annotations.Nullable;

/**
 * Hazards found in the period, as they stand when the report is made.
 *
 * @param key their level
 * @param fixed struck off
 * @param medianDays from finding to striking off; absent when none is struck off
 * @param rate struck off of those found, in percent with two decimals
 */
public record SituationHazards(
        HazardLevel key,
        long found,
        long fixed,
        long overdue,
        @Nullable Double medianDays,
        String rate) {}
