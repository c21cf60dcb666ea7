/**
 * The tables of units in PostgreSQL: those that are owed, and all that was filed of them.
 *
 * <p>May import {@code app}, {@code domain}, the rest of {@code store}, {@code cn.zhibao.events} and Hibernate Reactive.
 */
@NullMarked
package cn.zhibao.hazard.store.returns;

import org.jspecify.annotations.NullMarked;
