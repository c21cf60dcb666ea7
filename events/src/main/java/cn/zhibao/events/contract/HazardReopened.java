package cn.zhibao.events.contract;

/** A hazard that was struck off is there again (复发重开). */
public record HazardReopened(HazardFacts hazard, String reason) implements HazardEvent {}
