package cn.zhibao.events.contract;

/** The campaign was ended early, so this return is not owed any more (不再报送). */
public record CampaignReturnReleased(CampaignReturnFacts owed) implements CampaignReturnEvent {}
