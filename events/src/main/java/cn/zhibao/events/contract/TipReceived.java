package cn.zhibao.events.contract;

/** A tip was taken. Exactly one per tip, its first fact. */
public record TipReceived(TipFacts tip) implements TipEvent {}
