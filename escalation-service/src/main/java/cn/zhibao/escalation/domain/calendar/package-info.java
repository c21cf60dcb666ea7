/**
 * Days, working days and the limits of time that law sets in them; the zone is always Asia/Shanghai.
 *
 * <p>May import nothing but {@code java.*} and JSpecify.
 */
@NullMarked
package cn.zhibao.escalation.domain.calendar;

import org.jspecify.annotations.NullMarked;
