package cn.zhibao.events.contract;

/** New facts moved the accident to another grade, up or down (Decree 493 article 20). */
public record AccidentRegraded(AccidentFacts accident, Grade from, Grade to) implements AccidentEvent {}
