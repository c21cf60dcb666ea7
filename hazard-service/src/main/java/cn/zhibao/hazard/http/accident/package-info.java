/**
 * The API of accidents: report, supplement, what is done about them, and reading.
 *
 * <p>May import {@code http}, {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code cn.zhibao.events.http}, Jakarta REST, security and Jackson.
 */
@NullMarked
package cn.zhibao.hazard.http.accident;

import org.jspecify.annotations.NullMarked;
