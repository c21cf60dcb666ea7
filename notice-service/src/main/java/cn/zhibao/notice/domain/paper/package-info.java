/**
 * Official documents: their states, numbers, deadlines and words, as pure functions.
 *
 * <p>May import only {@code java.*}, JSpecify and {@code cn.zhibao.events.contract}.
 */
@NullMarked
package cn.zhibao.notice.domain.paper;

import org.jspecify.annotations.NullMarked;
