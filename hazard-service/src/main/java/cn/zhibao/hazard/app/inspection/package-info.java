/**
 * Recording inspections that found nothing, and watching how often enterprises are inspected.
 *
 * <p>May import {@code app}, {@code domain}, {@code java.*}, JSpecify and Mutiny's {@code Uni}.
 */
@NullMarked
package cn.zhibao.hazard.app.inspection;

import org.jspecify.annotations.NullMarked;
