/**
 * Backtests in the background: a thread that runs one after the other, and files that hold the results for as long as the
 * process lives.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events.contract} and {@code cn.zhibao.events.wire}.
 */
@NullMarked
package cn.zhibao.escalation.backtest;

import org.jspecify.annotations.NullMarked;
