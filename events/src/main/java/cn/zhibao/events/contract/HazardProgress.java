package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the handling of a hazard has come, right after the fact that carries it. People are named by account id only.
 *
 * @param owner authority that answers for the case, as line and region such as {@code HOUSING-370302}; absent while nobody
 *     does
 * @param overdueSince the deadline that passed while the unit had still to act
 * @param gradingReason why somebody graded it by hand
 * @param plan the plan that is followed
 * @param rectification what the unit says it has done, the newest
 * @param verification outcome of the newest look on site
 * @param extension a request for a later deadline that waits for its decision
 * @param stopWork an order that is in force
 * @param transfer a transfer that waits for the receiving authority
 * @param withdrawal a withdrawal that waits for a second person, or the one that ended the case
 * @param closedAt when it was struck off, UTC
 * @param recheckAt when somebody has to look again (回头看)
 * @param reopened how often it was opened again
 * @param mergedInto the case that carries it on
 * @param answeredAt when somebody first acted on what was found (首次响应), UTC; absent until then
 * @param confirmation an authority's word that it is one
 * @param stopProposal the newest proposal to the government to approve an order to stop that no order rests on yet
 * @param supplyCut supplies that are cut off and not restored yet
 */
public record HazardProgress(
        HazardStage stage,
        @Nullable String owner,
        @Nullable Instant overdueSince,
        @Nullable String gradingReason,
        @Nullable RectificationPlan plan,
        @Nullable Rectification rectification,
        @Nullable Verification verification,
        @Nullable ExtensionRequest extension,
        @Nullable StopWork stopWork,
        @Nullable TransferRequest transfer,
        @Nullable WithdrawalRequest withdrawal,
        @Nullable Instant closedAt,
        @Nullable Instant recheckAt,
        int reopened,
        @Nullable UUID mergedInto,
        @Nullable Instant answeredAt,
        @Nullable Confirmation confirmation,
        @Nullable StopProposal stopProposal,
        @Nullable SupplyCut supplyCut) {}
