/**
 * The API of proposals: drafts of moves that an authority may send.
 *
 * <p>May import the other rooms of {@code http}, {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code
 * cn.zhibao.events.http}, Jakarta REST and security.
 */
@NullMarked
package cn.zhibao.hazard.http.proposal;

import org.jspecify.annotations.NullMarked;
