/**
 * The way of a rule pack from a draft into force: versions, who may take which step, and which versions are in force when.
 *
 * <p>May import nothing but {@code java.*} and JSpecify.
 */
@NullMarked
package cn.zhibao.escalation.domain.release;

import org.jspecify.annotations.NullMarked;
