package cn.zhibao.notice.app;

import cn.zhibao.events.contract.ClockBreached;
import cn.zhibao.events.contract.ClockEvent;
import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignReturn;
import cn.zhibao.notice.domain.campaign.ReturnRules;
import cn.zhibao.notice.domain.campaign.ReturnStep;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The clocks of returns to campaigns: when a return day passes without the return that is told, and the next one is owed. */
final class HearReturnClock {

    private HearReturnClock() {}

    /** Does nothing about clocks of other cases than returns. */
    static Uni<Void> on(Transaction transaction, ClockEvent event, @Nullable String traceParent, Instant now) {
        if (!(event instanceof ClockBreached)) {
            return Uni.createFrom().voidItem();
        }
        UUID returnId = event.clock().caseId();
        Instant limit = event.clock().dueAt();
        CampaignDesk desk = transaction.campaigns();
        return desk.owing(returnId)
                .chain(owing -> owing.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : desk.locked(owing.get().campaignId())
                                .map(Optional::orElseThrow)
                                .chain(campaign -> desk.returns(
                                                campaign, owing.get().region())
                                        .chain(known -> desk.advance(
                                                steps(campaign, known, returnId, limit, now),
                                                Transaction.Cause.of(traceParent)))));
    }

    private static List<ReturnStep> steps(
            Campaign campaign, List<CampaignReturn> known, UUID returnId, Instant limit, Instant now) {
        CampaignReturn owed = known.stream()
                .filter(each -> each.id().equals(returnId))
                .findFirst()
                .orElseThrow();
        List<ReturnStep> steps =
                new ArrayList<>(ReturnRules.passed(owed, limit).stream().toList());
        steps.addAll(ReturnRules.next(campaign, known, owed, now));
        return steps;
    }
}
