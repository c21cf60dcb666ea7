package cn.zhibao.events.contract;

import java.time.Instant;

/** Somebody asked for more time (延期申请). The clock runs on as before until another person decides. */
public record ClockExtensionRequested(ClockFacts clock, Instant at) implements ClockEvent {}
