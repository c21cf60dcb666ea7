package cn.zhibao.events.contract;

/** The unit asks for a later deadline (申请延期). */
public record ExtensionRequested(HazardFacts hazard) implements HazardEvent {}
