/**
 * Use cases of the rules themselves: which are in force, and how others come into force.
 *
 * <p>May import {@code app}, {@code domain} and {@code Uni}.
 */
@NullMarked
package cn.zhibao.escalation.app.rules;

import org.jspecify.annotations.NullMarked;
