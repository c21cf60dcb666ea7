package cn.zhibao.events.contract;

/** Somebody says that it is no hazard (申请撤销). */
public record WithdrawalRequested(HazardFacts hazard) implements HazardEvent {}
