package cn.zhibao.events.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a department proposed to its government to list a major hazard itself (提请政府挂牌督办), and what the government decided. The
 * deadline of a listing by the government is that of the supervision.
 *
 * @param desk code of the region whose department proposed and whose government decides
 * @param round of the supervision in which it was proposed
 * @param by account of who proposed it
 * @param decision absent while the government has not decided
 */
public record GovernmentListing(
        String desk,
        int round,
        String reason,
        String by,
        Instant proposedAt,
        @Nullable GovernmentDecision decision) {

    /** The same, decided. */
    public GovernmentListing with(GovernmentDecision decided) {
        return new GovernmentListing(desk, round, reason, by, proposedAt, decided);
    }
}
