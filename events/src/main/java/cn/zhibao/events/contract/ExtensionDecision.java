package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * What was decided on a wish for a later deadline (延期审批).
 *
 * @param by account of another person than the one who asked
 * @param decidedAt when the server took it, UTC
 */
public record ExtensionDecision(boolean granted, String reason, String by, Instant decidedAt) {}
