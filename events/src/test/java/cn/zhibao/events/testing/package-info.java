/**
 * Real servers, a clock that tests move, and signed tokens, for the tests of every module.
 *
 * <p>May import {@code cn.zhibao.deploy.local}, Quarkus' test API and the JDK.
 */
@NullMarked
package cn.zhibao.events.testing;

import org.jspecify.annotations.NullMarked;
