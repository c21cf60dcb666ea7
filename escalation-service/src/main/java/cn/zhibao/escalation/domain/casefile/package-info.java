/**
 * What is known of one case: its facts, clocks, escalations and supervision, as immutable values.
 *
 * <p>May import nothing but {@code java.*}, JSpecify and {@code cn.zhibao.events.contract}.
 */
@NullMarked
package cn.zhibao.escalation.domain.casefile;

import org.jspecify.annotations.NullMarked;
