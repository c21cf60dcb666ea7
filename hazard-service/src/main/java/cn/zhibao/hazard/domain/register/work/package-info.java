/**
 * Dangerous works (危大工程) of projects: their kinds and measures, and from which measure on they are dangerous or
 * over-scale.
 *
 * <p>May import only {@code java.*}, JSpecify and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.register.work;

import org.jspecify.annotations.NullMarked;
