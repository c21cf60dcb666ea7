/**
 * The API of the registers: entries one by one, as tables in and out, and figures of them.
 *
 * <p>May import {@code http}, {@code app}, {@code domain}, {@code cn.zhibao.events.http}, Jakarta REST, security, Jackson and
 * Mutiny.
 */
@NullMarked
package cn.zhibao.hazard.http.register;

import org.jspecify.annotations.NullMarked;
