package cn.zhibao.events.contract;

/** What a person found about a suspicion. */
public enum SuspicionVerdict {
    /** It is so (属实). */
    CONFIRMED,
    /** It is not so, or has a good reason (不属实). */
    CLEARED
}
