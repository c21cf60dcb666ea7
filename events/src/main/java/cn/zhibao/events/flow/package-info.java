/**
 * What no service may lose: journal, outbox relay, inbox, timers, and the one bridge to the event loop.
 *
 * <p>May import {@code contract}, {@code wire}, Hibernate Reactive, Kafka clients, JDBC, Vert.x and Micrometer.
 */
@NullMarked
package cn.zhibao.events.flow;

import org.jspecify.annotations.NullMarked;
