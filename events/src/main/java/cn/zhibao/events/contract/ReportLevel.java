package cn.zhibao.events.contract;

/** Level that a report reaches, lowest first: 县, 市, 省, 部. */
public enum ReportLevel {
    COUNTY,
    CITY,
    PROVINCE,
    MINISTRY
}
