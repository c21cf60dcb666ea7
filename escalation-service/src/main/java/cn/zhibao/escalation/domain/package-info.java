/**
 * The one pure function that decides what is due, for whom, and why; clocks, ladders and listed supervision.
 *
 * <p>May import nothing but {@code java.*}, JSpecify and {@code cn.zhibao.events.contract}.
 */
@NullMarked
package cn.zhibao.escalation.domain;

import org.jspecify.annotations.NullMarked;
