package cn.zhibao.events.contract;

/** Who investigates, lowest first: 事故单位, 县, 市, 省, 国务院 (Decree 493 article 19). */
public enum InvestigationAuthority {
    UNIT,
    COUNTY,
    CITY,
    PROVINCE,
    STATE_COUNCIL
}
