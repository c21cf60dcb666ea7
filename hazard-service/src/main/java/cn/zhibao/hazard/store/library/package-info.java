/**
 * The library of published accidents in PostgreSQL.
 *
 * <p>May import {@code app}, {@code domain}, the rest of {@code store}, {@code cn.zhibao.events} and Hibernate Reactive.
 */
@NullMarked
package cn.zhibao.hazard.store.library;

import org.jspecify.annotations.NullMarked;
