package cn.zhibao.events.contract;

/** The government decided on what it was asked to approve (政府批复). At most once per proposal. */
public record StopDecided(HazardFacts hazard) implements HazardEvent {}
