package cn.zhibao.events.contract;

import java.util.List;

/**
 * Who holds one role of a desk, and when. A moment of the roster in none of the shifts is one at which nobody is on duty.
 *
 * @param target role as ladders call it, such as {@code duty-officer}
 */
public record DutyRole(String target, List<DutyShift> shifts) {}
