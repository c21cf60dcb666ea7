package cn.zhibao.events.contract;

/** The case is offered to another authority (移送). */
public record TransferRequested(HazardFacts hazard) implements HazardEvent {}
