/**
 * Checks what the ledger says of itself, without the ledger: receipts, checkpoints, proofs, and a whole exported ledger.
 *
 * <p>May import the JDK, {@code cn.zhibao.events.proof}, {@code JournalRow} for how a row is hashed, Jackson and picocli; no
 * server, no database and no network.
 */
@NullMarked
package cn.zhibao.deploy.verifier;

import org.jspecify.annotations.NullMarked;
