package cn.zhibao.events.contract;

/** Somebody other than who fixed it looked on site and struck it off (销号). */
public record HazardClosed(HazardFacts hazard) implements HazardEvent {}
