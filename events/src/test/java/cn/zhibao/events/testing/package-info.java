/**
 * Real servers, a clock that tests move, signed tokens, and the rules of the house, for the tests of every module.
 *
 * <p>May import {@code contract}, {@code cn.zhibao.deploy.local}, ArchUnit, the test APIs of Quarkus and JUnit, and the JDK.
 */
@NullMarked
package cn.zhibao.events.testing;

import org.jspecify.annotations.NullMarked;
