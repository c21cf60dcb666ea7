/**
 * The API of months that are over.
 *
 * <p>May import {@code app}, {@code domain}, the rest of {@code http}, {@code cn.zhibao.events.contract}, {@code cn.zhibao.events.http}, Jakarta REST, security and Jackson.
 */
@NullMarked
package cn.zhibao.hazard.http.exposure;

import org.jspecify.annotations.NullMarked;
