package cn.zhibao.events.contract;

/** Work must stand still (责令停工). */
public record WorkStopped(HazardFacts hazard) implements HazardEvent {}
