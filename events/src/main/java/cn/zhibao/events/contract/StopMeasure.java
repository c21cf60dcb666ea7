package cn.zhibao.events.contract;

/** How hard an order stops a unit, mildest first. */
public enum StopMeasure {
    /** 停工 */
    STOP_WORK,
    /** 停产停业 */
    STOP_BUSINESS,
    /** 停止供应民用爆炸物品 */
    CUT_EXPLOSIVES,
    /** 停止供电 */
    CUT_POWER,
    /** 关闭 */
    CLOSE
}
