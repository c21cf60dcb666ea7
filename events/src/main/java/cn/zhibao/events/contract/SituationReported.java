package cn.zhibao.events.contract;

/** A month or quarter is over and was reported on (形势分析). The next one of the same case is the report made anew. */
public record SituationReported(SituationFacts situation) implements SituationEvent {}
