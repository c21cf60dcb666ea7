package cn.zhibao.events.contract;

/** Whose reports are expected. */
public enum ExposureKind {
    /** All who report from a county. */
    REGION,
    /** A main contractor (施工总承包单位), for its projects in one county. */
    ENTERPRISE
}
