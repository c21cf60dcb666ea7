package cn.zhibao.events.contract;

/** Where a listed supervision stands. */
public enum SupervisionStage {
    /** Listed, and so to be published (已挂牌). */
    LISTED,
    /** The plan was reviewed; treatment is under way (治理中). */
    TREATING,
    /** Lifting was applied for (已申请解除). */
    LIFT_APPLIED,
    /** The review on site was passed (现场审查通过). */
    PASSED,
    /** The review on site was not passed: supervision is to be continued (现场审查未通过). */
    FAILED,
    /** Lifted (已解除). */
    LIFTED
}
