package cn.zhibao.events.contract;

/** An authority inspected an enterprise and found nothing. Exactly one per inspection; what is found is told as hazards. */
public record InspectionRecorded(InspectionFacts inspection) implements InspectionEvent {}
