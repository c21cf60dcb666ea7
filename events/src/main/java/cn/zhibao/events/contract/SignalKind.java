package cn.zhibao.events.contract;

/** Who noticed something from outside (外部信号). */
public enum SignalKind {
    /** An emergency medical service (120). */
    EMERGENCY_120,
    /** The police (110). */
    POLICE_110,
    /** Fire and rescue (119). */
    FIRE_119,
    HOSPITAL,
    MEDIA,
    /** Work-injury insurance (工伤保险). */
    WORK_INJURY,
    OTHER_AGENCY
}
