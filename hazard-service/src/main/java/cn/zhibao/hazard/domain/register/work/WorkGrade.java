package cn.zhibao.hazard.domain.register.work;

/** What a work asks for before it begins. */
public enum WorkGrade {
    /** Below every threshold. */
    NONE,
    /** Dangerous (危大工程): a plan of its own, approved. */
    DANGEROUS,
    /** Over-scale (超过一定规模): a plan that experts reviewed as well. */
    OVER_SCALE
}
