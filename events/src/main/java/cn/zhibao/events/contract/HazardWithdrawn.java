package cn.zhibao.events.contract;

/** A second person agrees that it is none (撤销). */
public record HazardWithdrawn(HazardFacts hazard, String reason) implements HazardEvent {}
