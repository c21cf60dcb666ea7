/**
 * The API of situation reports.
 *
 * <p>May import {@code app}, {@code domain}, the rest of {@code http}, {@code cn.zhibao.events.contract}, {@code cn.zhibao.events.http}, Jakarta REST, security and Jackson.
 */
@NullMarked
package cn.zhibao.hazard.http.situation;

import org.jspecify.annotations.NullMarked;
