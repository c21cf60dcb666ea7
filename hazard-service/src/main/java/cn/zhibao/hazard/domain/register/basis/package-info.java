/**
 * What rules rest on (依据): the published sources, and what cites them.
 *
 * <p>May import only {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.register.basis;

import org.jspecify.annotations.NullMarked;
