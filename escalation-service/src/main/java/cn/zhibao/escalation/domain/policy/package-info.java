/**
 * Rules as values: rule packs, their clocks, calls and ladders, ready to be applied.
 *
 * <p>May import nothing but {@code java.*}, JSpecify, {@code cn.zhibao.events.contract}, the calendar and the case file.
 */
@NullMarked
package cn.zhibao.escalation.domain.policy;

import org.jspecify.annotations.NullMarked;
