package cn.zhibao.events.contract;

/** The unit began to rectify (开始整改). */
public record RectificationStarted(HazardFacts hazard) implements HazardEvent {}
