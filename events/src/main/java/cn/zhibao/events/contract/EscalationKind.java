package cn.zhibao.events.contract;

/** Why a desk is called. */
public enum EscalationKind {
    /** Straight to the province beside the level-by-level line (省级直报). */
    PROVINCIAL_DIRECT_REPORT,
    /** One hop of the level-by-level line (逐级上报). */
    LEVEL_REPORT,
    /** A hazard is past its rectification deadline (整改逾期). */
    RECTIFICATION_OVERDUE,
    /** A major hazard is overdue and should be put under listed supervision (提请挂牌督办). */
    LISTED_SUPERVISION_PROPOSED,
    /** A statutory limit has passed (时限已过). */
    CLOCK_BREACHED,
    /** Something is suspected and has to be verified (疑似核实). */
    VERIFICATION,
    /** Straight to the authority that sent the inspector who found it (直报派出单位). */
    SENDING_UNIT_REPORT
}
