/**
 * Proof of the ledger: signed receipts, the Merkle log over all rows, its checkpoints and proofs, and the comparison of the
 * state with the ledger it follows from.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code cn.zhibao.events.proof} and Mutiny.
 */
@NullMarked
package cn.zhibao.hazard.app.proof;

import org.jspecify.annotations.NullMarked;
