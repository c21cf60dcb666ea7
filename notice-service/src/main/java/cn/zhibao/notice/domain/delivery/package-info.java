/**
 * Subscriptions and the delivery of events to them: filters, schedule, endpoints that are allowed, as pure functions.
 *
 * <p>May import only {@code java.*}, JSpecify and {@code cn.zhibao.events.contract}.
 */
@NullMarked
package cn.zhibao.notice.domain.delivery;

import org.jspecify.annotations.NullMarked;
