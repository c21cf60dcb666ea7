/**
 * The API of inspections.
 *
 * <p>May import {@code app}, {@code domain}, the rest of {@code http}, {@code cn.zhibao.events.http}, Jakarta REST, security and Jackson.
 */
@NullMarked
package cn.zhibao.hazard.http.inspection;

import org.jspecify.annotations.NullMarked;
