/**
 * The tables of a quarter or year by which units tell what they found and put right (隐患排查治理情况统计分析表): of which days,
 * due when, and what has to be said.
 *
 * <p>May import only {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.returns;

import org.jspecify.annotations.NullMarked;
