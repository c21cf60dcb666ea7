/**
 * How fast committed events reach Kafka, beside Debezium doing the same.
 *
 * <p>May import {@code measure}, {@code cn.zhibao.deploy.local}, {@code cn.zhibao.events}, Debezium and Kafka's clients.
 */
@NullMarked
package cn.zhibao.deploy.bench.relay;

import org.jspecify.annotations.NullMarked;
