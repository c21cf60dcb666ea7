package cn.zhibao.events.contract;

/**
 * How promptly and completely a part of the region files hazards (报送及时率、完整率).
 *
 * @param key code of the region below
 * @param rank the most prompt first; equals share a place, and the next one is left out
 * @param timeliness in percent with two decimals
 * @param quality those that are complete, in percent with two decimals
 */
public record SituationFiling(
        String key, int rank, long filings, long inTime, long complete, String timeliness, String quality) {}
