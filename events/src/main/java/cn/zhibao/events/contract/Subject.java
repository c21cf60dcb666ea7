package cn.zhibao.events.contract;

/** What a case is about. */
public enum Subject {
    HAZARD,
    ACCIDENT
}
