package cn.zhibao.events.contract;

/** The unit says that it is done, with evidence (整改报验). */
public record RectificationSubmitted(HazardFacts hazard) implements HazardEvent {}
