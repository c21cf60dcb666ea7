package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * The call goes to another desk or role of the same line (改派); the ladder goes on from there.
 *
 * @param fromDesk desk that was called before
 * @param fromTarget role that was called before
 */
public record EscalationReassigned(
        EscalationFacts escalation, String fromDesk, String fromTarget, Instant reassignedAt, String by, String reason)
        implements EscalationStepEvent {}
