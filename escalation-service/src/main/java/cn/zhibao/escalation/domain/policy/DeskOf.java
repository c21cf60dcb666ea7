package cn.zhibao.escalation.domain.policy;

/** Whose desk a rule means. */
public enum DeskOf {
    /** The place of the case. */
    PLACE,
    /**
     * The authority that sent who found it (派出单位), at the level of that authority and then upwards from there, wherever the
     * case lies; as long as no sending authority is known, the place of the case.
     */
    SENDER
}
