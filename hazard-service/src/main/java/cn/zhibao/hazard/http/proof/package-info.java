/**
 * The API of the proof: keys, checkpoints, proofs, the exported ledger and the comparison of the state with it.
 *
 * <p>May import {@code app}, {@code http}, {@code cn.zhibao.events.proof}, {@code cn.zhibao.events.http}, Jakarta REST,
 * security, Jackson and Mutiny.
 */
@NullMarked
package cn.zhibao.hazard.http.proof;

import org.jspecify.annotations.NullMarked;
