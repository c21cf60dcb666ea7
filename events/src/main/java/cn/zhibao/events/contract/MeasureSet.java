package cn.zhibao.events.contract;

/** The addressee of a document set itself a measure and a date (制定整改措施). Sent once per measure. */
public record MeasureSet(MeasureFacts measure) implements MeasureEvent {}
