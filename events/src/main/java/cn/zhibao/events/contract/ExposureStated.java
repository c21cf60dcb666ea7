package cn.zhibao.events.contract;

/** A month is over, and what was reported in it lies beside what there was to report from. Once a month for each case. */
public record ExposureStated(ExposureFacts exposure) implements ExposureEvent {}
