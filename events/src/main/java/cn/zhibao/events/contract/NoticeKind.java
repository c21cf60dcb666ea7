package cn.zhibao.events.contract;

/** Kind of an official document. */
public enum NoticeKind {
    /** A superior office demands action within a limit (督办单). */
    SUPERVISION_ORDER
}
