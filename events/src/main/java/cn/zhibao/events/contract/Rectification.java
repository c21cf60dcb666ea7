package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the unit says it has done (整改完成).
 *
 * @param doneAt when the work was finished, as the unit says
 * @param by account that submitted it
 * @param submittedAt when the server took it, UTC
 * @param evidence ids of attachments
 */
public record Rectification(String description, Instant doneAt, String by, Instant submittedAt, List<UUID> evidence) {
    public Rectification {
        evidence = List.copyOf(evidence);
    }
}
