package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.List;

/**
 * Who is on duty from one moment until right before another.
 *
 * @param people ids of them, in the order in which they are called
 */
public record DutyShift(Instant from, Instant to, List<String> people) {}
