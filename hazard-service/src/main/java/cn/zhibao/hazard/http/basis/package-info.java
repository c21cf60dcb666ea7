/**
 * The API of what rules rest on: sources and the catalogues of criteria.
 *
 * <p>May import {@code app}, {@code domain}, the rest of {@code http}, {@code cn.zhibao.events.contract}, {@code
 * cn.zhibao.events.http}, Jakarta REST, security and Jackson.
 */
@NullMarked
package cn.zhibao.hazard.http.basis;

import org.jspecify.annotations.NullMarked;
