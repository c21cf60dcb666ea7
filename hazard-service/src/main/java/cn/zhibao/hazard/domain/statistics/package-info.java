/**
 * Figures (统计): periods, change against the year before, shares, ranks, and what is counted.
 *
 * <p>May import only {@code java.*}, JSpecify and {@code cn.zhibao.events.contract}.
 */
@NullMarked
package cn.zhibao.hazard.domain.statistics;

import org.jspecify.annotations.NullMarked;
