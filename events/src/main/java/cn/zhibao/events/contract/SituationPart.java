package cn.zhibao.events.contract;

/**
 * A part of the accidents.
 *
 * @param key code of a type or a region
 * @param rank by accidents, then deaths, the most first; equals share a place, and the next one is left out
 * @param share of all accidents of the period, in percent with two decimals; {@code -} when there were none
 */
public record SituationPart(
        String key, int rank, SituationCounts now, SituationCounts before, SituationChanges change, String share) {}
