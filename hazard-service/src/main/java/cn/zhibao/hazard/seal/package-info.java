/**
 * The private keys of the ledger: what only the holder of a key can do.
 *
 * <p>May import {@code app}, {@code cn.zhibao.events.proof}, Bouncy Castle and JBoss Logging.
 */
@NullMarked
package cn.zhibao.hazard.seal;

import org.jspecify.annotations.NullMarked;
