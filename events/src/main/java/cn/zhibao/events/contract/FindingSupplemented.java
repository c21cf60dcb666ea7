package cn.zhibao.events.contract;

/** More became known of how it was found (补充来源信息). */
public record FindingSupplemented(HazardFacts hazard) implements HazardEvent {}
