package cn.zhibao.escalation.domain.casefile;

/** Which timers go first when many are due at once, most urgent first. */
public enum Urgency {
    /** People are dead, missing or trapped. */
    LIFE,
    /** An accident of larger grade or more, or a major hazard. */
    MAJOR,
    /** Everything else. */
    ROUTINE
}
