package cn.zhibao.events.contract;

/** A plan was filed, or a new one in its place (制定整改方案). */
public record RectificationPlanned(HazardFacts hazard) implements HazardEvent {}
