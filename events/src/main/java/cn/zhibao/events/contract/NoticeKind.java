package cn.zhibao.events.contract;

/** Kind of an official document. */
public enum NoticeKind {
    /** A superior office demands action within a limit (督办单). */
    SUPERVISION_ORDER,
    /** The listing goes on under a new deadline (继续挂牌督办通知). */
    SUPERVISION_CONTINUATION,
    /** The listing is lifted (解除挂牌督办通知). */
    SUPERVISION_LIFTING,
    /** Law enforcement is asked to penalise what a ruling confirmed (执法建议书). */
    ENFORCEMENT_PROPOSAL,
    /** The government is asked to close a unit (提请关闭报告). */
    CLOSURE_PROPOSAL,
    /** Who issued the work-safety permit of a unit is asked to suspend it (暂扣安全生产许可证建议书). */
    PERMIT_SUSPENSION_PROPOSAL,
    /** The heads of units that did not act are interviewed (约谈通知). */
    INTERVIEW_NOTICE,
    /** An authority is told of an issue and advised what to do about it (工作建议函). */
    ADVICE,
    /** The answer to a document is late: the addressee is reminded (催办单). */
    REMINDER,
    /** The matter is handed over, by a person or because reminders brought no answer (移交单). */
    TRANSFER,
    /** The own government is asked to list a major hazard itself (提请政府挂牌督办报告). */
    GOVERNMENT_LISTING_PROPOSAL,
    /** 提请政府批准停产停业的报告 */
    STOP_PROPOSAL
}
