package cn.zhibao.events.contract;

/** The receiving authority does not take it; the owner stays (退回移送). */
public record TransferRefused(HazardFacts hazard, String reason) implements HazardEvent {}
