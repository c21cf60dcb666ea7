/**
 * The ledger in PostgreSQL: rows, SQL and the ports of {@code app}.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events}, Hibernate Reactive, Jackson's generator and Micrometer.
 */
@NullMarked
package cn.zhibao.hazard.store;

import org.jspecify.annotations.NullMarked;
