package cn.zhibao.events.contract;

/** The steps of treatment, in their order. */
public enum SupervisionStep {
    /** The supervision firm reviewed the treatment plan (治理方案审查). */
    PLAN_REVIEWED,
    /** Treatment is done (治理完成). */
    TREATED,
    /** The unit accepted the result itself (自验合格). */
    SELF_ACCEPTED,
    /** The supervision firm gave its opinion (监理复核意见). */
    OPINION_GIVEN
}
