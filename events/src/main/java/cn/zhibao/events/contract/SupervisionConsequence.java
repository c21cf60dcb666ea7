package cn.zhibao.events.contract;

/** What may be proposed when a listed hazard is not treated in time. */
public enum SupervisionConsequence {
    /** Stop work (停工). */
    STOP_WORK,
    /** Interview the heads of the units (约谈). */
    INTERVIEW,
    /** Suspend the work safety permit (暂扣安全生产许可证). */
    PERMIT_SUSPENSION,
    /** The province supervises (提级督办). */
    RAISE_TO_PROVINCE
}
