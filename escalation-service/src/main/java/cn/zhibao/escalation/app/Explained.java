package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.Trace;
import java.time.Instant;

/**
 * One decision with its reasons.
 *
 * @param version journal version of the case
 * @param type of the event by which it was told
 */
public record Explained(int version, String type, Instant decidedAt, Trace trace) {}
