/**
 * What a process with a flow and nothing else stands on.
 *
 * <p>May import {@code cn.zhibao.deploy.local}, {@code cn.zhibao.events}, Hibernate Reactive and the driver of PostgreSQL.
 */
@NullMarked
package cn.zhibao.deploy.bench.ground;

import org.jspecify.annotations.NullMarked;
