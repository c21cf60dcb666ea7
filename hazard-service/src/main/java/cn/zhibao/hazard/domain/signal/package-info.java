/**
 * Outside signals (外部信号): what an agency must say.
 *
 * <p>May import only {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.signal;

import org.jspecify.annotations.NullMarked;
