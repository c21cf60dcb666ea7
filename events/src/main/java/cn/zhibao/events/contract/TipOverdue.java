package cn.zhibao.events.contract;

import java.time.Instant;

/** The tipster should have an answer and has none. At most once per tip. */
public record TipOverdue(TipFacts tip, Instant overdueSince) implements TipEvent {}
