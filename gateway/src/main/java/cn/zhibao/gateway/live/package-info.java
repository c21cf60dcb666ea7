/**
 * The live stream: follows the topics of events and hands each event to every listener in scope, resumable without gap
 * or duplicate.
 *
 * <p>May import {@code events.contract}, {@code events.wire} and Kafka clients; never {@code http}.
 */
@NullMarked
package cn.zhibao.gateway.live;

import org.jspecify.annotations.NullMarked;
