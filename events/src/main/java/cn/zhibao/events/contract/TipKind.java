package cn.zhibao.events.contract;

/** What a tip (举报) is about. */
public enum TipKind {
    /** A hazard nobody mends (事故隐患). */
    HAZARD,
    /** An accident that is hidden (瞒报事故). */
    ACCIDENT_CONCEALMENT,
    /** Somebody's house is no longer safe (房屋安全投诉). */
    HOUSE_COMPLAINT,
    /** Work or business without the licence it needs (无证施工、无证经营). */
    UNLICENSED,
    OTHER
}
