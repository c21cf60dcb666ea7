/**
 * How fast the ledger answers when it holds millions of cases: lists, one case, figures, moves.
 *
 * <p>May import {@code measure}, {@code filing}, {@code cn.zhibao.deploy.local} and the PostgreSQL driver.
 */
@NullMarked
package cn.zhibao.deploy.bench.ledger;

import org.jspecify.annotations.NullMarked;
