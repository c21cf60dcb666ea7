package cn.zhibao.hazard.domain.statistics;

/**
 * Who counts (统计口径). The two lines of government count different accidents, and figures of one are never compared with those
 * of the other. Which accidents a line counts is a default of this system (本系统默认).
 */
public enum Caliber {
    /** 住建口径: accidents of housing and municipal works, which are those on a project that is named. */
    HOUSING,
    /** 应急口径: all accidents that statistics count. */
    EMERGENCY
}
