/**
 * Administrative penalties (行政处罚): what has to be told of a decision.
 *
 * <p>May import only {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.penalty;

import org.jspecify.annotations.NullMarked;
