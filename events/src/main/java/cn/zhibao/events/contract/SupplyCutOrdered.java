package cn.zhibao.events.contract;

/** Supplies are cut off from a unit that defied an order to stop (停止供电、停止供应民用爆炸物品). */
public record SupplyCutOrdered(HazardFacts hazard) implements HazardEvent {}
