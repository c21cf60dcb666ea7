/**
 * The API of the tables that units file.
 *
 * <p>May import {@code app}, {@code domain}, the rest of {@code http}, {@code cn.zhibao.events.contract}, {@code cn.zhibao.events.http}, Jakarta REST, security and Jackson.
 */
@NullMarked
package cn.zhibao.hazard.http.returns;

import org.jspecify.annotations.NullMarked;
