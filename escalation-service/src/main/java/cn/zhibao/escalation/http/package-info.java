/**
 * The API of the service: translates requests into use cases and their answers into HTTP.
 *
 * <p>May import {@code app}, {@code domain}, {@code cn.zhibao.events.contract}, {@code
 * cn.zhibao.events.http}, {@code cn.zhibao.events.wire}, JAX-RS, Jackson and Quarkus security.
 */
@NullMarked
package cn.zhibao.escalation.http;

import org.jspecify.annotations.NullMarked;
