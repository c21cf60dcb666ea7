package cn.zhibao.deploy.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/**
 * What contestants did who took turns: one round of each, then the next round of each, so that a machine that grows slower
 * grows slower for all of them.
 */
public final class Rounds<R> {

    private final Map<String, List<R>> results = new TreeMap<>();

    private Rounds() {}

    /** Runs all contestants in the order given, as many times as asked for. */
    public static <R> Rounds<R> interleaved(int rounds, SequencedMap<String, Callable<R>> contestants)
            throws Exception {
        Rounds<R> seen = new Rounds<>();
        for (int round = 0; round < rounds; round++) {
            for (var contestant : contestants.entrySet()) {
                seen.results
                        .computeIfAbsent(contestant.getKey(), _ -> new ArrayList<>())
                        .add(contestant.getValue().call());
            }
        }
        return seen;
    }

    /** Every result of one contestant, in the order of the rounds. */
    public List<R> of(String contestant) {
        return List.copyOf(results.getOrDefault(contestant, List.of()));
    }

    /** The median over the rounds of one number of one contestant. */
    public double median(String contestant, ToDoubleFunction<R> number) {
        return median(of(contestant).stream().mapToDouble(number).toArray());
    }

    /** The middle value, or the mean of the two middle ones; not a number when there is none. */
    public static double median(double... values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        java.util.Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
