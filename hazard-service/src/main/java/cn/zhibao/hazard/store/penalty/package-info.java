/**
 * Administrative penalties in PostgreSQL.
 *
 * <p>May import {@code app}, {@code domain}, the rest of {@code store}, {@code cn.zhibao.events} and Hibernate Reactive.
 */
@NullMarked
package cn.zhibao.hazard.store.penalty;

import org.jspecify.annotations.NullMarked;
