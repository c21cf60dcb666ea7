/**
 * The API of the library of published accidents (事故案例).
 *
 * <p>May import {@code app}, {@code domain}, the rest of {@code http}, {@code cn.zhibao.events.contract}, {@code cn.zhibao.events.http}, Jakarta REST, security and Jackson.
 */
@NullMarked
package cn.zhibao.hazard.http.library;

import org.jspecify.annotations.NullMarked;
