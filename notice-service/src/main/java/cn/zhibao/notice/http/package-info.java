/**
 * The HTTP API: requests to use cases, answers to status codes and problems.
 *
 * <p>May import {@code app}, {@code domain}, the events contract, {@code cn.zhibao.events.http}, JAX-RS, Jackson, and the security of Quarkus.
 */
@NullMarked
package cn.zhibao.notice.http;

import org.jspecify.annotations.NullMarked;
