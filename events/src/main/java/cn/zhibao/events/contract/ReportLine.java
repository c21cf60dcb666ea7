package cn.zhibao.events.contract;

/** One of the two lines on which an accident is reported upward; they end at different levels for the same grade. */
public enum ReportLine {
    /** Emergency-management departments (Decree 493 article 10). */
    EMERGENCY,
    /** Housing and urban-construction departments (MOHURD rules). */
    HOUSING
}
