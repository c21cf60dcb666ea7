package cn.zhibao.events.contract;

/**
 * Accidents of the period beside those of the same days of the year before.
 *
 * @param doubleDrop accidents and deaths both fell (双下降)
 */
public record SituationAccidents(
        SituationCounts now, SituationCounts before, SituationChanges change, boolean doubleDrop) {}
