package cn.zhibao.escalation.backtest;

/**
 * What backtests may take.
 *
 * @param remembered ended cases that each policy keeps in memory
 * @param underWay cases under way, with all its policies together, at which a backtest fails
 * @param resultBytes size of each file of results; what is beyond it is counted and not kept
 * @param waiting backtests that may wait while one runs
 * @param kept backtests that are kept once they have ended; the oldest go first
 */
public record Bounds(int remembered, int underWay, long resultBytes, int waiting, int kept) {}
