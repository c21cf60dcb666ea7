package cn.zhibao.hazard.domain.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ranks with ties: equals share a place, and the next place is left out (1, 2, 2, 4). */
public final class Ranks {

    private Ranks() {}

    /** A place, from 1. */
    public record Ranked<T>(int rank, T what) {}

    /** The first in this order is ranked 1. */
    public static <T> List<Ranked<T>> of(List<T> all, Comparator<? super T> order) {
        List<T> sorted = all.stream().sorted(order).toList();
        List<Ranked<T>> ranked = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            boolean tie = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            ranked.add(new Ranked<>(tie ? ranked.get(i - 1).rank() : i + 1, sorted.get(i)));
        }
        return ranked;
    }
}
