/**
 * What is done with the registers: keep them by hand, take tables in, find who answers for a place, count.
 *
 * <p>May import {@code app}, {@code domain}, {@code java.*}, JSpecify and Mutiny's {@code Uni}.
 */
@NullMarked
package cn.zhibao.hazard.app.register;

import org.jspecify.annotations.NullMarked;
