package cn.zhibao.events.contract;

/** An authority asked its government to approve an order to stop (提请政府批准停产停业). One waits at a time. */
public record StopProposed(HazardFacts hazard) implements HazardEvent {}
