package cn.zhibao.events.contract;

/** Where a hazard stands in its life (隐患全生命周期). Lateness, stop-work orders and requests run beside it. */
public enum HazardStage {
    /** 待定级: found, its level is only the finder's guess. */
    FOUND,
    /** 已定级: its level is settled. */
    GRADED,
    /** 已制定方案 */
    PLANNED,
    /** 整改中 */
    RECTIFYING,
    /** 待核验: the unit says it is done. */
    SUBMITTED,
    /** 已销号 */
    CLOSED,
    /** 已撤销: it was no hazard. */
    WITHDRAWN,
    /** 已并案: another case carries it on. */
    MERGED
}
