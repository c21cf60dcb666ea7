package cn.zhibao.events.contract;

import java.util.UUID;

/**
 * Facts about what regions owe to campaigns (专项行动), topic {@code zhibao.notices}, told by notice-service. The case is the
 * campaign, so that all its returns are read in order.
 */
public sealed interface CampaignReturnEvent extends Event
        permits CampaignReturnAsked, CampaignReturnFiled, CampaignReturnOverdue, CampaignReturnReleased {

    /** The return as it stood right after this fact. */
    CampaignReturnFacts owed();

    @Override
    default UUID caseId() {
        return owed().campaignId();
    }

    @Override
    default String region() {
        return owed().region();
    }

    /** Campaigns are never drills. */
    @Override
    default boolean exercise() {
        return false;
    }
}
