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
    PENALTY,
    /** What a county or unit reports in a month, beside what there is to report from (应报与实报). */
    EXPOSURE,
    /** An official document (公文) that somebody has to answer. */
    NOTICE,
    /** A measure (整改措施) of the plan by which a document is answered. */
    MEASURE,
    /** A return (报送) that a region owes to a campaign (专项行动). */
    CAMPAIGN_RETURN,
    /** The table of a quarter or year that a unit files (隐患排查治理情况统计分析表). */
    HAZARD_RETURN
}
