package cn.zhibao.events.contract;

/** An authority confirmed what was found; a patrol's finding counts from now on (核实). */
public record FindingConfirmed(HazardFacts hazard) implements HazardEvent {}
