package cn.zhibao.events.contract;

import java.time.Instant;

/** A person ruled whether something was reported wrongly. */
public record MisreportRuled(SuspicionFacts suspicion, Instant at) implements SuspicionEvent {}
