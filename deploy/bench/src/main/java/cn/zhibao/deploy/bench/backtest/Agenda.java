package cn.zhibao.deploy.bench.backtest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What comes when, in the order of time and, of one moment, in that of planning. Only what is due within the minute is put in
 * order, so that the making of a history costs little beside deciding it. What is planned for a time that passed is due now.
 */
final class Agenda<T> {

    /** How far ahead something may be planned: 45 days. */
    private static final int MINUTES = 1 << 16;

    /** By the minute, counted round. */
    private final List<@Nullable List<Due<T>>> later = new ArrayList<>(Collections.nCopies(MINUTES, null));

    private final PriorityQueue<Due<T>> now =
            new PriorityQueue<>(Comparator.<Due<T>, Instant>comparing(Due::at).thenComparingLong(Due::order));
    private long minute;
    private long order;

    Agenda(Instant begin) {
        minute = minuteOf(begin) - 1;
    }

    record Due<T>(Instant at, long order, T what) {}

    void add(Instant at, T what) {
        Due<T> due = new Due<>(at, order++, what);
        long then = minuteOf(at);
        if (then <= minute) {
            now.add(due);
            return;
        }
        if (then - minute >= MINUTES) {
            throw new IllegalArgumentException("more than 45 days ahead: " + at);
        }
        List<Due<T>> of = later.get(placeOf(then));
        if (of == null) {
            of = new ArrayList<>();
            later.set(placeOf(then), of);
        }
        of.add(due);
    }

    /** Whether something comes before that moment. */
    boolean hasBefore(Instant end) {
        while (now.isEmpty() && minute < minuteOf(end)) {
            List<Due<T>> next = later.set(placeOf(++minute), null);
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

    private static int placeOf(long minute) {
        return (int) (minute & (MINUTES - 1));
    }
}
