/**
 * What documents and deliveries have in common: whose scope a place belongs to, and what can be wrong with a request.
 *
 * <p>May import only {@code java.*}, JSpecify and {@code cn.zhibao.events.contract}.
 */
@NullMarked
package cn.zhibao.notice.domain;

import org.jspecify.annotations.NullMarked;
