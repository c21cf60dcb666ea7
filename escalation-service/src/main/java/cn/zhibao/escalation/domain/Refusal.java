package cn.zhibao.escalation.domain;

/** Why something that was asked for is not done. */
public enum Refusal {
    ESCALATION_UNKNOWN,
    /** Somebody else took it on before. */
    ALREADY_ACKNOWLEDGED,
    CLOCK_UNKNOWN,
    CLOCK_ALREADY_MET,
    /** The clock is met by a report or a receipt, not by a record. */
    CLOCK_NOT_FULFILLABLE,
    /** The act is said to be done later than now. */
    FULFILLED_IN_FUTURE,
    SUPERVISION_UNKNOWN,
    ALREADY_LISTED,
    /** The new deadline does not lie ahead. */
    DEADLINE_NOT_AHEAD,
    /** Counties do not list; cities and provinces do. */
    DESK_TOO_LOW,
    /** The desk that must act lies outside the caller's region. */
    DESK_OUT_OF_SCOPE,
    /** Working days cannot be counted: the table of holidays of a year is missing. */
    CALENDAR_YEAR_MISSING
}
