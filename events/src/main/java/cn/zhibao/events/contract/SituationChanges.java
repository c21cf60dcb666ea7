package cn.zhibao.events.contract;

/** Changes of all figures against the year before. */
public record SituationChanges(
        SituationChange accidents,
        SituationChange deaths,
        SituationChange seriousInjuries,
        SituationChange minorInjuries,
        SituationChange directLossCny) {}
