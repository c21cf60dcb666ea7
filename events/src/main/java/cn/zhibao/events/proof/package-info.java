/**
 * What proves the ledger to somebody who trusts nobody: a Merkle tree of hashes (RFC 6962), its proofs, signed checkpoints
 * and signed receipts. Values and pure functions, for who proves and for who checks.
 *
 * <p>May import nothing but the JDK and jspecify.
 */
@NullMarked
package cn.zhibao.events.proof;

import org.jspecify.annotations.NullMarked;
