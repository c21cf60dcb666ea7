/**
 * How fast escalation-service decides recorded history again, and in how much memory.
 *
 * <p>May import {@code measure}, {@code cn.zhibao.events.contract} and the domain and packs of escalation-service, which are on
 * the class path of {@link BacktestProgram} alone: other classes name it and none of them.
 */
@NullMarked
package cn.zhibao.deploy.bench.backtest;

import org.jspecify.annotations.NullMarked;
