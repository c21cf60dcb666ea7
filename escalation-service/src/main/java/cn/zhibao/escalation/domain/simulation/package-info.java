/**
 * Recorded history decided again, by simulated time: what a pack would have done, and in what two packs differ.
 *
 * <p>May import nothing but {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rest of the domain.
 */
@NullMarked
package cn.zhibao.escalation.domain.simulation;

import org.jspecify.annotations.NullMarked;
