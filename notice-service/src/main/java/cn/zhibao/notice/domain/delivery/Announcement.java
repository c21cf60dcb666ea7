package cn.zhibao.notice.domain.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * An event as subscribers are told it.
 *
 * @param type CloudEvents type, such as {@code cn.zhibao.hazard-found.v1}
 * @param source service that told it
 * @param sequence version of the case in the journal of the source
 * @param time when the source recorded it
 * @param region region of the case
 * @param data JSON of the event
 */
public record Announcement(
        UUID eventId,
        String type,
        String source,
        UUID caseId,
        long sequence,
        Instant time,
        String region,
        String data) {}
