package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignReturn;
import cn.zhibao.notice.domain.campaign.ReturnStep;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Campaigns and what is owed to them, inside a transaction. Returns change only while their campaign is held. */
public interface CampaignDesk extends DraftDesk<Campaign> {

    /** A region, and the campaign to which it owes something. */
    record Owing(UUID campaignId, String region) {}

    /** All returns of a campaign that are or were owed, region by region in the order of their days. */
    Uni<List<CampaignReturn>> returns(Campaign campaign);

    /** The same of one region. */
    Uni<List<CampaignReturn>> returns(Campaign campaign, String region);

    /** Who owes a return to which campaign; empty when there is no such return. */
    Uni<Optional<Owing>> owing(UUID returnId);

    /** Keeps returns that are new or came further, with what was filed, and tells it in this order. */
    Uni<Void> advance(List<ReturnStep> steps, Transaction.Cause cause);
}
