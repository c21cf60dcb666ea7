/**
 * Use cases: what happens when a fact arrives, a timer rings or a person answers, and the ports they need.
 *
 * <p>May import {@code domain}, {@code cn.zhibao.events.contract} and {@code Uni}.
 */
@NullMarked
package cn.zhibao.escalation.app;

import org.jspecify.annotations.NullMarked;
