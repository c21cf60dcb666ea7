package cn.zhibao.events.contract;

/** The deadline stays (不同意延期). */
public record ExtensionRefused(HazardFacts hazard, String reason) implements HazardEvent {}
