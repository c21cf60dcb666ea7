package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * The opinion that a case is no hazard (撤销申请); a second person decides.
 *
 * @param requestedAt when the server took it, UTC
 */
public record WithdrawalRequest(String reason, String by, Instant requestedAt) {}
