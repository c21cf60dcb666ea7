package cn.zhibao.events.contract;

/** The issuer of the document accepted what was done or returned it (核验), or the matter is over. */
public record MeasureReviewed(MeasureFacts measure) implements MeasureEvent {}
