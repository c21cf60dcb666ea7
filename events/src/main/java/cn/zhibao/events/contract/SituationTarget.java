package cn.zhibao.events.contract;

/**
 * A target of safety work, and the accidents that it is about.
 *
 * @param met true when the period met it
 */
public record SituationTarget(SituationCounts now, SituationCounts before, SituationChanges change, boolean met) {}
