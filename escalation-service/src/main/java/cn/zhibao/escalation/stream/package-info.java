/**
 * What the service does about facts of other services and about its own timers, and history as the topics keep it.
 *
 * <p>May import {@code app}, {@code domain} and {@code cn.zhibao.events}.
 */
@NullMarked
package cn.zhibao.escalation.stream;

import org.jspecify.annotations.NullMarked;
