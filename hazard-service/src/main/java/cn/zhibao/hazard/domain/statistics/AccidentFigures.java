package cn.zhibao.hazard.domain.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Figures of accidents of a period beside those of the year before.
 *
 * @param doubleDrop accidents and deaths both fell (双下降)
 * @param groups the parts, worst first; parts that are equal share a rank
 */
public record AccidentFigures(
        AccidentCounts now,
        AccidentCounts before,
        AccidentCounts.Changes change,
        boolean doubleDrop,
        List<Group> groups) {

    public AccidentFigures {
        groups = List.copyOf(groups);
    }

    /**
     * A part of the whole.
     *
     * @param key what it is: a region, a type, a grade, a month …
     * @param share of all accidents of the period, in percent
     * @param rank by accidents, then deaths
     */
    public record Group(
            String key,
            int rank,
            AccidentCounts now,
            AccidentCounts before,
            AccidentCounts.Changes change,
            String share) {}

    /** The figures of both periods, each by the same key. */
    public static AccidentFigures of(Map<String, AccidentCounts> now, Map<String, AccidentCounts> before) {
        AccidentCounts all = sum(now);
        AccidentCounts allBefore = sum(before);
        AccidentCounts.Changes change = all.since(allBefore);
        return new AccidentFigures(all, allBefore, change, change.doubleDrop(), groups(now, before, all.accidents()));
    }

    private static AccidentCounts sum(Map<String, AccidentCounts> parts) {
        return parts.values().stream().reduce(AccidentCounts.NONE, AccidentCounts::plus);
    }

    private static List<Group> groups(
            Map<String, AccidentCounts> now, Map<String, AccidentCounts> before, long accidents) {
        TreeSet<String> keys = new TreeSet<>(now.keySet());
        keys.addAll(before.keySet());
        Comparator<String> order =
                Comparator.comparing(key -> now.getOrDefault(key, AccidentCounts.NONE), AccidentCounts.WORST_FIRST);
        List<Group> groups = new ArrayList<>(keys.size());
        for (Ranks.Ranked<String> ranked : Ranks.of(List.copyOf(keys), order)) {
            AccidentCounts part = now.getOrDefault(ranked.what(), AccidentCounts.NONE);
            AccidentCounts then = before.getOrDefault(ranked.what(), AccidentCounts.NONE);
            groups.add(new Group(
                    ranked.what(),
                    ranked.rank(),
                    part,
                    then,
                    part.since(then),
                    Change.percent(part.accidents(), accidents)));
        }
        return groups;
    }
}
