package cn.zhibao.events.contract;

/** Somebody looked on site and sent it back, with reasons (核验不通过). */
public record VerificationFailed(HazardFacts hazard) implements HazardEvent {}
