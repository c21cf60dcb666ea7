package cn.zhibao.hazard.domain.inspection;

import java.time.Instant;
import java.util.UUID;

/**
 * An inspection that found nothing (检查未发现隐患). What was found is a hazard, whose source says that it was an inspection.
 *
 * @param region code of the place that was looked at
 * @param by account of who recorded it
 */
public record Inspection(
        UUID inspectionId,
        String uscc,
        String region,
        Instant inspectedAt,
        String note,
        String by,
        Instant recordedAt) {}
