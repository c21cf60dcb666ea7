/**
 * Sealing of what a database must not hold in plain: secrets and identities, under keys that are kept elsewhere.
 *
 * <p>May import only the JDK and JSpecify.
 */
@NullMarked
package cn.zhibao.events.seal;

import org.jspecify.annotations.NullMarked;
