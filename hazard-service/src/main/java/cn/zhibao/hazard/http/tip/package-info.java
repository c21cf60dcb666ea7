/**
 * The API of public tips: what anybody may send without a login, and what an authority does with it.
 *
 * <p>May import {@code app}, {@code domain}, the rest of {@code http}, {@code cn.zhibao.events.contract},
 * {@code cn.zhibao.events.http}, Jakarta REST, security, Vert.x, Jackson and Mutiny.
 */
@NullMarked
package cn.zhibao.hazard.http.tip;

import org.jspecify.annotations.NullMarked;
