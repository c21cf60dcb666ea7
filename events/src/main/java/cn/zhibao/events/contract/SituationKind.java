package cn.zhibao.events.contract;

/** How long a situation report looks back. */
public enum SituationKind {
    MONTH,
    QUARTER
}
