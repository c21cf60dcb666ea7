package cn.zhibao.deploy.bench.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * What comes when, in the order of time and, of one moment, in that of planning. Only what is due within the minute is put in
 * order, so that the making of a history costs little beside deciding it. What is planned for a time that passed is due now.
 */
final class Agenda<T> {

    private final Map<Long, List<Due<T>>> later = new HashMap<>();
    private final PriorityQueue<Due<T>> now =
            new PriorityQueue<>(Comparator.<Due<T>, Instant>comparing(Due::at).thenComparingLong(Due::order));
    private long minute = Long.MIN_VALUE;
    private long order;

    record Due<T>(Instant at, long order, T what) {}

    void add(Instant at, T what) {
        Due<T> due = new Due<>(at, order++, what);
        if (minuteOf(at) <= minute) {
            now.add(due);
        } else {
            later.computeIfAbsent(minuteOf(at), _ -> new ArrayList<>()).add(due);
        }
    }

    /** Whether something comes before that moment. */
    boolean hasBefore(Instant end) {
        minute = minute == Long.MIN_VALUE ? minuteOf(end) - 1 : minute;
        while (now.isEmpty() && minute < minuteOf(end)) {
            List<Due<T>> next = later.remove(++minute);
            now.addAll(next == null ? List.of() : next);
        }
        return !now.isEmpty() && now.element().at().isBefore(end);
    }

    Due<T> remove() {
        return now.remove();
    }

    private static long minuteOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), 60);
    }
}
