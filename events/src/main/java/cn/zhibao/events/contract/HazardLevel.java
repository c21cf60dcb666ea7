package cn.zhibao.events.contract;

/** How grave a hazard (隐患) is: general (一般) or major (重大, by the published criteria). */
public enum HazardLevel {
    GENERAL,
    MAJOR
}
