/**
 * The library of published accidents (事故案例): what a case says, what it is called, on which days it is remembered, and whom its
 * lessons concern.
 *
 * <p>May import only {@code java.*}, JSpecify and the rest of {@code domain}.
 */
@NullMarked
package cn.zhibao.hazard.domain.library;

import org.jspecify.annotations.NullMarked;
