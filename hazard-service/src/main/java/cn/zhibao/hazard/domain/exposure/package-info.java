/**
 * What there is to report from in a month, and what was reported.
 *
 * <p>May import {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.exposure;

import org.jspecify.annotations.NullMarked;
