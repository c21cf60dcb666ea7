/**
 * Verbs for tests of the running service: who files what, what everybody hears, and time that passes.
 *
 * <p>May import everything.
 */
@NullMarked
package cn.zhibao.hazard.testing;

import org.jspecify.annotations.NullMarked;
