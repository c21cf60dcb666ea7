package cn.zhibao.events.contract;

/** A unit that had projects under construction at the end of a quarter or year owes its table from now on. Sent once per return, unless it was filed before. */
public record HazardReturnAsked(HazardReturnFacts owed) implements HazardReturnEvent {}
