package cn.zhibao.events.contract;

import java.time.Instant;

/** A person ruled whether there is something behind several cases or a long time. */
public record PatternRuled(SuspicionFacts suspicion, Instant at) implements SuspicionEvent {}
