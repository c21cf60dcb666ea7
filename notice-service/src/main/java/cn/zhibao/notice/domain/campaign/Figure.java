package cn.zhibao.notice.domain.campaign;

/** What a return counts. Each counts what happened since the return before (本期数). */
public enum Figure {
    /** Units, sites or operators that were screened (排查单位). */
    SCREENED,
    /** Hazards found (发现隐患). */
    FOUND,
    /** Of them major ones (重大隐患). */
    MAJOR,
    /** Hazards rectified (完成整改), of whichever return. */
    RECTIFIED,
    /** Works that were stopped (停工整改). */
    STOPPED,
    /** Penalties decided (行政处罚). */
    PENALTIES,
    /** Fines in yuan (罚款). */
    FINES,
    /** Parties interviewed (约谈). */
    INTERVIEWS,
    /** Cases handed to others (移送). */
    TRANSFERS
}
