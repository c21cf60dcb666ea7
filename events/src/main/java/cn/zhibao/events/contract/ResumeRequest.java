package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * A request to go on with stopped work (复工申请).
 *
 * @param requestedAt when the server took it, UTC
 */
public record ResumeRequest(String fulfilment, String by, Instant requestedAt) {}
