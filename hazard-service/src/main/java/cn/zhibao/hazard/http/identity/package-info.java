/**
 * Who calls: tokens are verified once and remembered for a short while.
 *
 * <p>May import the JDK, Quarkus security and OIDC, Vert.x and MicroProfile JWT; nothing of this service.
 */
@NullMarked
package cn.zhibao.hazard.http.identity;

import org.jspecify.annotations.NullMarked;
