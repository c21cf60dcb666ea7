package cn.zhibao.events.contract;

/** The region filed a return (报送), late or not, or added a correction to it (更正). */
public record CampaignReturnFiled(CampaignReturnFacts owed) implements CampaignReturnEvent {}
