package cn.zhibao.events.contract;

/**
 * The level of a hazard was settled, by criterion or by hand (定级).
 *
 * @param from level before
 */
public record HazardGraded(HazardFacts hazard, HazardLevel from) implements HazardEvent {}
