/**
 * Tips in PostgreSQL: what they say, what was done about them, and, apart from that and sealed, who gave them.
 *
 * <p>May import {@code app}, {@code domain}, the rest of {@code store}, {@code cn.zhibao.events} and Hibernate Reactive.
 */
@NullMarked
package cn.zhibao.hazard.store.tip;

import org.jspecify.annotations.NullMarked;
