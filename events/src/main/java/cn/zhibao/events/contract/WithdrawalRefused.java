package cn.zhibao.events.contract;

/** A second person holds that it is one (不同意撤销). */
public record WithdrawalRefused(HazardFacts hazard, String reason) implements HazardEvent {}
