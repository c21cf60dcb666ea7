package cn.zhibao.events.contract;

/** The day has come to look again at a hazard that was struck off (回头看). */
public record RecheckDue(HazardFacts hazard) implements HazardEvent {}
