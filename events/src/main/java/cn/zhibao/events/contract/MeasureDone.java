package cn.zhibao.events.contract;

/** The addressee did what a measure says (措施落实), or did it again after that was returned. */
public record MeasureDone(MeasureFacts measure) implements MeasureEvent {}
