/**
 * Filing many hazards at once: lines of JSON or rows of a table, each stored or refused by itself.
 *
 * <p>May import {@code app}, {@code domain}, the other rooms of {@code http}, {@code cn.zhibao.events.contract}, {@code
 * cn.zhibao.events.http}, Jakarta REST, security and Jackson.
 */
@NullMarked
package cn.zhibao.hazard.http.batch;

import org.jspecify.annotations.NullMarked;
