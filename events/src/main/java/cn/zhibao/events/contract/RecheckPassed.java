package cn.zhibao.events.contract;

/** Somebody looked again and it is still in order. */
public record RecheckPassed(HazardFacts hazard, Verification recheck) implements HazardEvent {}
