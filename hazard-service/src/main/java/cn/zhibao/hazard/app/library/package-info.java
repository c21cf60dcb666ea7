/**
 * What is done with the library of published accidents: cases are kept, and found by place, day and what their lessons concern.
 *
 * <p>May import {@code app}, {@code domain}, {@code java.*}, JSpecify and Mutiny's {@code Uni}.
 */
@NullMarked
package cn.zhibao.hazard.app.library;

import org.jspecify.annotations.NullMarked;
