package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * A case offered to another authority (移送).
 *
 * @param to authority as line and region, such as {@code FIRE-370302}
 * @param requestedAt when the server took it, UTC
 */
public record TransferRequest(String to, String reason, String by, Instant requestedAt) {}
