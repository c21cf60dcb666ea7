/**
 * Figures over HTTP.
 *
 * <p>May import {@code app}, {@code domain}, {@code http}, {@code http.export}, {@code cn.zhibao.events.contract}, {@code
 * cn.zhibao.events.http}, Jakarta REST and security.
 */
@NullMarked
package cn.zhibao.hazard.http.statistics;

import org.jspecify.annotations.NullMarked;
