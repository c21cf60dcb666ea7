package cn.zhibao.escalation.backtest;

import java.time.Duration;

/**
 * What backtests may take.
 *
 * @param remembered ended cases that each policy keeps in memory
 * @param underWay most cases under way, with all its policies together: with more a backtest fails
 * @param lookBack how long before its range a backtest begins to read, so that it knows the cases that are under way
 * @param resultBytes size of each file of results; what is beyond it is counted and not kept
 * @param waiting backtests that may wait while one runs
 * @param kept backtests that are kept once they have ended; the oldest go first
 */
public record Bounds(int remembered, int underWay, Duration lookBack, long resultBytes, int waiting, int kept) {

    /** 2 to 3 KB each, in a process that also works for the living. */
    private static final int HEAP_BYTES_A_CASE = 8 << 10;

    /** So many cases under way are safely held by a heap of that size. */
    public static int underWayIn(long heapBytes) {
        return Math.clamp(heapBytes / HEAP_BYTES_A_CASE, 1, Integer.MAX_VALUE);
    }
}
