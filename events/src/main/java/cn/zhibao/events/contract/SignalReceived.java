package cn.zhibao.events.contract;

/** An agency's signal was taken. Exactly one per signal, its first fact. A suspicion, not a report. */
public record SignalReceived(SignalFacts signal) implements SignalEvent {}
