package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * A duty is owed no more, though nobody fulfilled it (豁免).
 *
 * @param waivedAt when the server took it, UTC
 */
public record ClockWaiver(String reason, String by, Instant waivedAt) {}
