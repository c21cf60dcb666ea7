/**
 * Cases, clocks, escalations and traces in PostgreSQL.
 *
 * <p>May import {@code app}, {@code domain}, Hibernate and {@code cn.zhibao.events}.
 */
@NullMarked
package cn.zhibao.escalation.store;

import org.jspecify.annotations.NullMarked;
