package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Supplies that are cut off from a unit that defied an order to stop (停止供电、停止供应民用爆炸物品), after article 70 of the Work
 * Safety Law.
 *
 * @param supplies one or more, each once
 * @param refusal how the order was defied
 * @param danger that it could lead to an accident (现实危险)
 * @param approval by the head of the authority
 * @param notifiedAt when the unit was told in writing; absent in an emergency, and where it was not told of explosives
 * @param effectiveAt when the supply stops
 * @param emergency why power could not wait for a day after the notice; absent where it did
 * @param by account of who ordered it
 * @param orderedAt when the server took it, UTC
 * @param resumedAt since when work may go on again and the supply is owed back; absent while the order stands
 */
public record SupplyCut(
        List<Supply> supplies,
        StopRefusal refusal,
        String danger,
        StopApproval approval,
        @Nullable Instant notifiedAt,
        Instant effectiveAt,
        @Nullable String emergency,
        String by,
        Instant orderedAt,
        @Nullable Instant resumedAt) {

    public SupplyCut {
        supplies = List.copyOf(supplies);
    }

    /** The same, owed back since then; what was owed before stays owed since before. */
    public SupplyCut resumed(Instant at) {
        return resumedAt != null
                ? this
                : new SupplyCut(
                        supplies, refusal, danger, approval, notifiedAt, effectiveAt, emergency, by, orderedAt, at);
    }
}
