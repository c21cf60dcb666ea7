/**
 * One class per use case, and the ports the use cases need.
 *
 * <p>May import {@code domain}, {@code cn.zhibao.events.contract}, {@code java.*}, JSpecify and Mutiny's {@code Uni}.
 */
@NullMarked
package cn.zhibao.hazard.app;

import org.jspecify.annotations.NullMarked;
