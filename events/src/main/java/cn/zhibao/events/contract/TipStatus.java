package cn.zhibao.events.contract;

/** How far a tip has come. */
public enum TipStatus {
    /** Waits for an authority to take it up (待受理). */
    RECEIVED,
    /** Is being looked into (已受理). */
    ACCEPTED,
    /** Is not followed up; the tipster was told why (不予受理). */
    REJECTED,
    /** Is with another authority outside of this system (已移送). */
    TRANSFERRED,
    /** The tipster has the result (已答复). */
    ANSWERED
}
