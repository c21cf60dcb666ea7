package cn.zhibao.events.contract;

/**
 * Its owner says that the case is not its own; nobody answers for it now (待认领).
 *
 * @param from owner before
 */
public record HazardReleased(HazardFacts hazard, String from, String reason) implements HazardEvent {}
