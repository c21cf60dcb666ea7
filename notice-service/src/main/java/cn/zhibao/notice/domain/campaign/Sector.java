package cn.zhibao.notice.domain.campaign;

/** The field of work that a campaign is about (整治领域), by the codes that projects have in the register. */
public enum Sector {
    BUILDING,
    MUNICIPAL,
    GAS,
    HEAT,
    DECORATION,
    DEMOLITION,
    OTHER
}
