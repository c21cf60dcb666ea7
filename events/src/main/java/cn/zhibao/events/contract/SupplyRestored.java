package cn.zhibao.events.contract;

import java.time.Instant;

/**
 * The supplies that were cut off are restored (解除停止供电、停止供应民用爆炸物品).
 *
 * @param restoredAt when they were, as the authority says
 * @param reason why
 */
public record SupplyRestored(HazardFacts hazard, Instant restoredAt, String reason) implements HazardEvent {}
