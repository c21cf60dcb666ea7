/**
 * Zhibao as its users see it: a client of the public door, and a story told through it.
 *
 * <p>May import the JDK and Jackson; nothing of the product, so that only the public contract can be used.
 */
@NullMarked
package cn.zhibao.deploy.acceptance;

import org.jspecify.annotations.NullMarked;
