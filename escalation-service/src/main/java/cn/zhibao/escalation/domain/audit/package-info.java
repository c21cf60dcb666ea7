/**
 * What should have been told by now beside what was told: every decision that is missing, late, doubled or another.
 *
 * <p>May import nothing but {@code java.*}, JSpecify, {@code cn.zhibao.events.contract} and the rest of the domain.
 */
@NullMarked
package cn.zhibao.escalation.domain.audit;

import org.jspecify.annotations.NullMarked;
