/**
 * Postings of resident inspectors in PostgreSQL.
 *
 * <p>May import {@code app}, {@code domain}, the rest of {@code store}, {@code cn.zhibao.events} and Hibernate Reactive.
 */
@NullMarked
package cn.zhibao.hazard.store.posting;

import org.jspecify.annotations.NullMarked;
