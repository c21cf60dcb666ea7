/**
 * What no service may lose: journal, outbox relay, inbox, timers, and the one bridge to the event loop.
 *
 * <p>May import {@code contract}, {@code wire}, Hibernate Reactive, Kafka clients, JDBC, Vert.x and its contexts, Mutiny,
 * Micrometer, OpenTelemetry, Jackson and JBoss Logging.
 */
@NullMarked
package cn.zhibao.events.flow;

import org.jspecify.annotations.NullMarked;
