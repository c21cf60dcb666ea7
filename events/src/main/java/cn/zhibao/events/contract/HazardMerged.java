package cn.zhibao.events.contract;

/** Another case carries this one on (并案); both histories stay. */
public record HazardMerged(HazardFacts hazard, String reason) implements HazardEvent {}
