/**
 * Figures (统计): periods, change against the year before, shares, ranks, and what is counted.
 *
 * <p>May import only {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.statistics;

import org.jspecify.annotations.NullMarked;
