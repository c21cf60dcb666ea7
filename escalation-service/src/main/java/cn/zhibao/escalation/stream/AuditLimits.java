package cn.zhibao.escalation.stream;

import java.time.Duration;

/**
 * How patient the auditor is and how much it holds.
 *
 * @param settle how long it waits for what was recorded at the same time elsewhere, before it decides or finds that
 *     rules are unknown
 * @param tolerance how long after its moment a decision may come to the topic
 * @param stopped after how long of nothing the engine counts as stopped
 * @param starting for how long after the start of the audit it counts as starting, and not as stopped
 * @param blind after how long without anything readable it counts as blind
 * @param lookBack what was due longer than that before its start is not judged
 * @param cases most cases in memory; further ones are not followed, and counted
 */
public record AuditLimits(
        Duration settle,
        Duration tolerance,
        Duration stopped,
        Duration starting,
        Duration blind,
        Duration lookBack,
        int cases) {

    /** 4 to 5 KB each and what waits to be compared, with as much room again for the collector. */
    private static final int HEAP_BYTES_A_CASE = 11 << 10;

    /** So many cases are safely held by a heap of that size. */
    public static int casesIn(long heapBytes) {
        return Math.clamp(heapBytes / HEAP_BYTES_A_CASE, 1, Integer.MAX_VALUE);
    }
}
