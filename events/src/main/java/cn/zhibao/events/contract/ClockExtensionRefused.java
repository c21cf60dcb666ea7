package cn.zhibao.events.contract;

import java.time.Instant;

/** More time was asked for and not given; the limit stays. */
public record ClockExtensionRefused(ClockFacts clock, Instant at) implements ClockEvent {}
