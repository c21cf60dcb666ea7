package cn.zhibao.events.contract;

/** The sector (行业领域) of the works: what is built or run there, as the register of projects knows it. */
public enum Sector {
    /** 房屋建筑 */
    BUILDING,
    /** 市政 */
    MUNICIPAL,
    /** 燃气 */
    GAS,
    /** 热力 */
    HEAT,
    /** 装饰装修 */
    DECORATION,
    /** 拆除 */
    DEMOLITION,
    /** 其他 */
    OTHER
}
