package cn.zhibao.events.contract;

import java.time.Instant;

/** The duty is owed no more (豁免). The last fact of a clock; a breach before it stays one. */
public record ClockWaived(ClockFacts clock, Instant at) implements ClockEvent {}
