package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.ResumeRequest;
import cn.zhibao.events.contract.StopMeasure;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.events.contract.SupplyCut;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is in force of an order to stop work (停工令); nothing of it is once the case has ended.
 *
 * @param orderedAt since when work has to stand still until something is put right; null while it has not, and once a unit is
 *     closed (关闭): nobody waits for that to end
 * @param resumeRequestedAt since when a request to go on waits for its review, null while none does
 * @param measure how hard it is, null while none is in force; orders that do not say stop work
 */
public record StopOrder(
        @Nullable Instant orderedAt,
        @Nullable Instant resumeRequestedAt,
        @Nullable StopMeasure measure) {

    private static final StopOrder NONE = new StopOrder(null, null, null);

    public static StopOrder of(Facts.OfHazard hazard) {
        HazardProgress progress = hazard.hazard().progress();
        StopWork order = progress == null || hazard.ended() ? null : progress.stopWork();
        if (order == null) {
            return NONE;
        }
        ResumeRequest resume = order.resume();
        return new StopOrder(
                order.measure() == StopMeasure.CLOSE ? null : order.orderedAt(),
                resume == null ? null : resume.requestedAt(),
                order.measure() == null ? StopMeasure.STOP_WORK : order.measure());
    }

    /** Since when supplies that were cut off are owed back; null while none are, or work may not go on yet. */
    public static @Nullable Instant supplyOwedSince(Facts.OfHazard hazard) {
        HazardProgress progress = hazard.hazard().progress();
        SupplyCut cut = progress == null || hazard.ended() ? null : progress.supplyCut();
        return cut == null ? null : cut.resumedAt();
    }
}
