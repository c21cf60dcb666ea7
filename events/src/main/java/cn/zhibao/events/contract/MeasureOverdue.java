package cn.zhibao.events.contract;

/** The limit of a measure passed and it is not done (措施逾期). */
public record MeasureOverdue(MeasureFacts measure) implements MeasureEvent {}
