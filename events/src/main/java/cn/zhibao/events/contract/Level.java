package cn.zhibao.events.contract;

/** Level of an authority whose desk must act, lowest first: 县, 市, 省. */
public enum Level {
    COUNTY,
    CITY,
    PROVINCE
}
