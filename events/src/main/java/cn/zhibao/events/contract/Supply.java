package cn.zhibao.events.contract;

/** What may be cut off from a unit that defies an order to stop, after article 70 of the Work Safety Law. */
public enum Supply {
    /** 民用爆炸物品 */
    EXPLOSIVES,
    /** 电力 */
    POWER
}
