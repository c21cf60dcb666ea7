package cn.zhibao.events.contract;

import java.time.Instant;

/** There may be something behind several cases or a long time; told again with further evidence. */
public record PatternSuspected(SuspicionFacts suspicion, Instant at) implements SuspicionEvent {}
