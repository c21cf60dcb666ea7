package cn.zhibao.events.contract;

/** What a case is about. */
public enum Subject {
    HAZARD,
    ACCIDENT,
    /** An outside signal (外部信号), which is not a report. */
    SIGNAL,
    /** A public tip (举报). */
    TIP,
    /** An administrative penalty (行政处罚) against a unit. */
    PENALTY
}
