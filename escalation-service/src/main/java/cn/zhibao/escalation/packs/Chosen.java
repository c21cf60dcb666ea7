package cn.zhibao.escalation.packs;

/** What this system chose of a clock (本系统默认) where the law left it open; the rest of the clock is the law. */
enum Chosen {
    /** That there is such a clock at all. */
    DUTY,
    /** How long it is, and who may give more; the law says "at once" or "in time". */
    LIMIT,
    /** For which cases it holds. */
    CASES
}
