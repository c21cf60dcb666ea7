package cn.zhibao.events.contract;

/** What an administrative penalty (行政处罚) consists in, after article 9 of the Administrative Penalty Law. */
public enum PenaltyKind {
    /** 警告. */
    WARNING,
    /** 通报批评. */
    CIRCULATED_CRITICISM,
    /** 罚款. */
    FINE,
    /** Illegal gains or property are taken (没收违法所得、没收非法财物). */
    CONFISCATION,
    /** 暂扣许可证件. */
    PERMIT_SUSPENSION,
    /** 降低资质等级. */
    QUALIFICATION_DOWNGRADE,
    /** 吊销许可证件. */
    PERMIT_REVOCATION,
    /** 限制开展生产经营活动. */
    BUSINESS_RESTRICTION,
    /** 责令停产停业. */
    STOP_ORDER,
    /** 责令关闭. */
    CLOSURE_ORDER,
    /** 限制从业. */
    PRACTICE_BAN,
    /** 行政拘留. */
    DETENTION,
    /** Another one that a law or regulation knows. */
    OTHER
}
