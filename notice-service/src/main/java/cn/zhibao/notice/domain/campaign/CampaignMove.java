package cn.zhibao.notice.domain.campaign;

/** What somebody of its authority does with a campaign. */
public sealed interface CampaignMove {

    record Change(CampaignContent content) implements CampaignMove {}

    record Withdraw() implements CampaignMove {}

    /** Launches it (发起): from then on returns are owed. */
    record Launch() implements CampaignMove {}

    /** Ends it early with the reason (提前结束). */
    record End(String reason) implements CampaignMove {}
}
