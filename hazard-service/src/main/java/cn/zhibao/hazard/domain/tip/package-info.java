/**
 * Public tips (举报): what they must say, by when they are answered, and what an authority may do about them.
 *
 * <p>May import only {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.tip;

import org.jspecify.annotations.NullMarked;
