/**
 * Inspections in PostgreSQL.
 *
 * <p>May import {@code app}, {@code domain}, {@code store}, {@code cn.zhibao.events} and Hibernate Reactive.
 */
@NullMarked
package cn.zhibao.hazard.store.inspection;

import org.jspecify.annotations.NullMarked;
