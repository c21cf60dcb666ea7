/**
 * The facts that services tell one another, as records with JDK types only.
 *
 * <p>May import nothing but {@code java.*}, JSpecify and this package.
 */
@NullMarked
package cn.zhibao.events.contract;

import org.jspecify.annotations.NullMarked;
