package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.UUID;

/**
 * A hazard under listed supervision (挂牌督办).
 *
 * @param desk code of the region whose authority supervises
 * @param rectifyBy deadline set by the supervising authority
 */
public record SupervisionFacts(
        UUID supervisionId,
        UUID caseId,
        Level level,
        String desk,
        Instant listedAt,
        Instant rectifyBy,
        String reason,
        CaseSummary summary,
        String region,
        boolean exercise) {}
