package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a listed supervision came.
 *
 * @param round 1 for the listing, one more each time it is continued
 * @param number number of the listing in this round, which its announcement (公告) names
 * @param lastStep the step of the treatment that was recorded last in this round
 * @param appliedAt when lifting was applied for in this round
 * @param inspectedAt when the authority reviewed it on site in this round
 * @param overdueSince when the deadline of this round passed without an application
 * @param proposals what is proposed because of that; an authority decides, nothing follows by itself
 * @param enforced what was decided of it in this round; absent while nothing was
 */
public record SupervisionProgress(
        SupervisionStage stage,
        int round,
        String number,
        @Nullable SupervisionStep lastStep,
        @Nullable Instant appliedAt,
        @Nullable Instant inspectedAt,
        @Nullable Instant liftedAt,
        @Nullable Instant overdueSince,
        @Nullable List<SupervisionConsequence> proposals,
        @Nullable List<SupervisionConsequence> enforced) {}
