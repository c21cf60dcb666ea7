/**
 * Figures from PostgreSQL: grouped counts, nothing else.
 *
 * <p>May import {@code app}, {@code domain}, {@code store}, {@code cn.zhibao.events} and Hibernate Reactive.
 */
@NullMarked
package cn.zhibao.hazard.store.statistics;

import org.jspecify.annotations.NullMarked;
