/**
 * The Merkle log in PostgreSQL: its leaves, the subtrees that proofs are made of, its checkpoints and public keys.
 *
 * <p>May import {@code app}, {@code cn.zhibao.events}, Hibernate Reactive, Jackson's generator, Micrometer and JBoss Logging.
 */
@NullMarked
package cn.zhibao.hazard.store.proof;

import org.jspecify.annotations.NullMarked;
