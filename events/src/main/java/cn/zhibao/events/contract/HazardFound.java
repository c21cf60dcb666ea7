package cn.zhibao.events.contract;

/** A hazard was filed. Exactly one per hazard, its first fact. */
public record HazardFound(HazardFacts hazard) implements HazardEvent {}
