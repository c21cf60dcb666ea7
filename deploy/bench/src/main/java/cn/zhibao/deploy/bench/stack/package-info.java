/**
 * The whole stack as {@code deploy/up} starts it: how long a filing needs to a desk, how long the start takes, what it
 * holds in memory.
 *
 * <p>May import {@code measure}, {@code filing} for what is filed, Jackson and the JDK's HTTP client.
 */
@NullMarked
package cn.zhibao.deploy.bench.stack;

import org.jspecify.annotations.NullMarked;
