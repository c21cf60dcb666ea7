package cn.zhibao.events.contract;

/** An administrative penalty (行政处罚) against a unit was decided. Exactly one per decision, its first fact. */
public record PenaltyDecided(PenaltyFacts penalty) implements PenaltyEvent {}
