package cn.zhibao.events.contract;

/** The return day passed and the return is not filed (逾期未报). */
public record CampaignReturnOverdue(CampaignReturnFacts owed) implements CampaignReturnEvent {}
