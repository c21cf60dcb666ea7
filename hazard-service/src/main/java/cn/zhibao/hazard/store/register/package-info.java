/**
 * The registers in PostgreSQL: one table for all of them, its history and its figures.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events}, Hibernate Reactive and Jackson's generator.
 */
@NullMarked
package cn.zhibao.hazard.store.register;

import org.jspecify.annotations.NullMarked;
