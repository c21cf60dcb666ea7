package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hazard or an accident under listed supervision (挂牌督办).
 *
 * @param desk code of the region whose authority supervises
 * @param listedAt when the present round began
 * @param rectifyBy deadline set by the supervising authority; for an accident the end of the time to deal with it
 * @param progress how far it came; absent in listings from before this was told
 * @param government absent while nobody proposed to a government to list it too
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
        boolean exercise,
        @Nullable SupervisionProgress progress,
        @Nullable GovernmentListing government) {

    /** The same supervision, which came that far. */
    public SupervisionFacts with(SupervisionProgress reached) {
        return new SupervisionFacts(
                supervisionId,
                caseId,
                level,
                desk,
                listedAt,
                rectifyBy,
                reason,
                summary,
                region,
                exercise,
                reached,
                government);
    }

    /** The same supervision, with what its government was asked and decided. */
    public SupervisionFacts with(GovernmentListing listing) {
        return new SupervisionFacts(
                supervisionId,
                caseId,
                level,
                desk,
                listedAt,
                rectifyBy,
                reason,
                summary,
                region,
                exercise,
                progress,
                listing);
    }
}
