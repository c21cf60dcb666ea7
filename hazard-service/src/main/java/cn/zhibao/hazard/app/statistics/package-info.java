/**
 * Asking for figures.
 *
 * <p>May import {@code domain}, the use cases' shared types in {@code app}, {@code java.*}, JSpecify and Mutiny's {@code Uni}.
 */
@NullMarked
package cn.zhibao.hazard.app.statistics;

import org.jspecify.annotations.NullMarked;
