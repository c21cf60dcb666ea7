package cn.zhibao.events.contract;

/** What is suspected (疑似). The first four are ways to report wrongly, the others patterns over several cases or times. */
public enum SuspicionKind {
    /** Reported after its limit (迟报). */
    LATE,
    /** Facts that a report must have were left out (漏报). */
    OMISSION,
    /** Told otherwise than it was (谎报). */
    FALSITY,
    /** An accident that nobody reported (瞒报). */
    CONCEALMENT,
    /** Several accidents of a kind near one another in place and time (同类事故多发). */
    CLUSTER,
    /** The same fault at the same unit or works again (屡查屡犯). */
    REPEAT,
    /** Somebody who should tell tells nothing (异常零报告). */
    SILENCE,
    /** A major hazard at a unit that was punished again and again: its closure should be proposed (提请关闭). */
    CLOSURE,
    /** By what was found, punished and happened a unit has lowered its conditions of work safety (安全生产条件下降). */
    CONDITIONS,
    /** Hazards of a kind become frequent at a place, as they do before accidents (事故先兆). */
    PRECURSOR
}
