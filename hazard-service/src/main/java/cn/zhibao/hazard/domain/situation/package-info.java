/**
 * Reports on months and quarters that are over (形势分析).
 *
 * <p>May import {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.situation;

import org.jspecify.annotations.NullMarked;
