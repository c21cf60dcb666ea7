package cn.zhibao.escalation.domain.policy;

import cn.zhibao.events.contract.Level;
import java.time.Duration;

/**
 * One step of a ladder.
 *
 * @param target role that is called at that desk, such as {@code duty-officer}
 * @param within how long that desk has to acknowledge before the next step
 */
public record Rung(Level level, String target, Duration within) {}
