/**
 * Months that are over in PostgreSQL: counted from registers and cases, kept as they were stated.
 *
 * <p>May import {@code app}, {@code domain}, the rest of {@code store}, {@code cn.zhibao.events} and Hibernate Reactive.
 */
@NullMarked
package cn.zhibao.hazard.store.exposure;

import org.jspecify.annotations.NullMarked;
