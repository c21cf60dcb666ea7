/**
 * What timers cost while none is due, and how a storm of them drains, beside db-scheduler and plain SQL.
 *
 * <p>May import {@code measure}, {@code ground}, {@code cn.zhibao.deploy.local}, {@code cn.zhibao.events} and db-scheduler.
 */
@NullMarked
package cn.zhibao.deploy.bench.timers;

import org.jspecify.annotations.NullMarked;
