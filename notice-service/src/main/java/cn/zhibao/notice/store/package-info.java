/**
 * Rows and SQL: the ports of {@code app} on PostgreSQL.
 *
 * <p>May import {@code app}, {@code domain}, Hibernate Reactive and {@code cn.zhibao.events}.
 */
@NullMarked
package cn.zhibao.notice.store;

import org.jspecify.annotations.NullMarked;
