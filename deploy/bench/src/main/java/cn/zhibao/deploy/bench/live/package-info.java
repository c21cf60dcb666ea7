/**
 * How many facts escalation-service takes, decides, stores and tells, and for how long a killed instance is missed.
 *
 * <p>May import {@code measure}, the lives of cases in {@code backtest}, {@code cn.zhibao.deploy.local}, {@code cn.zhibao.events}
 * and the clients of Kafka and PostgreSQL.
 */
@NullMarked
package cn.zhibao.deploy.bench.live;

import org.jspecify.annotations.NullMarked;
