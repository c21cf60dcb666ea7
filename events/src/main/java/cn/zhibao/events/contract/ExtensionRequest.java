package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * A wish for a later deadline (延期申请).
 *
 * @param requestedAt when the server took it, UTC
 */
public record ExtensionRequest(Instant until, String reason, String by, Instant requestedAt) {}
