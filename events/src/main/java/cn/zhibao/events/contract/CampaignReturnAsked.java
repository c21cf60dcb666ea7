package cn.zhibao.events.contract;

/** A region owes a return from now on: the campaign was launched, or the return before is filed or its day over. Sent once per return. */
public record CampaignReturnAsked(CampaignReturnFacts owed) implements CampaignReturnEvent {}
