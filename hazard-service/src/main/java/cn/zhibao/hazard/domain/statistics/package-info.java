/**
 * Figures (统计): periods, change against the year before, shares, ranks, and what is counted.
 *
 * <p>May import only {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rooms beside it in the domain.
 */
@NullMarked
package cn.zhibao.hazard.domain.statistics;

import org.jspecify.annotations.NullMarked;
