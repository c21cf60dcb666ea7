/**
 * What every API of the house does the same way: problems (RFC 9457), limits of bodies and lists, verified callers.
 *
 * <p>May import the JDK, Jakarta REST, Jackson, OpenTelemetry's API, Vert.x, and Quarkus REST, HTTP, security and OIDC; no
 * other room and no service. Only the {@code http} room of a service may import it, and it works in services that name
 * this module in {@code quarkus.index-dependency}. See docs/decisions/0015.
 */
@NullMarked
package cn.zhibao.events.http;

import org.jspecify.annotations.NullMarked;
