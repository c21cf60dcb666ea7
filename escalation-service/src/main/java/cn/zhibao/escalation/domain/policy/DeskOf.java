package cn.zhibao.escalation.domain.policy;

/** Whose desk a rule means. Another one than that of the place begins at the level of that authority, wherever the case lies. */
public enum DeskOf {
    /** The place of the case. */
    PLACE,
    /**
     * The authority that sent who found it (派出单位); as long as no sending authority is known, the place of the case.
     */
    SENDER,
    /** The authority that issued the document (签发机关). */
    ISSUER
}
