package cn.zhibao.escalation.domain;

/** Why something that was asked for is not done. */
public enum Refusal {
    ESCALATION_UNKNOWN,
    /** Somebody else took it on before. */
    ALREADY_ACKNOWLEDGED,
    /** Only calls about hazards wait; nobody can be sure yet about the people of an accident. */
    ACCIDENT_NEVER_WAITS,
    /** The step was put off before, or waits for another call. */
    ALREADY_WAITING,
    /** The moment is no later than the next step is anyway. */
    SNOOZE_NOT_AHEAD,
    /** The moment is later than the desk's own time allows once more. */
    SNOOZE_TOO_LONG,
    /** The ladder has no further step that could be put off. */
    LADDER_ENDED,
    /** No desk of that level answers for the place. */
    DESK_MISSING,
    /** The call was made to a higher level: whoever is below cannot receive it. */
    BELOW_FIRST_DESK,
    /** Nobody took it on yet, so it cannot be done with. */
    NOT_ACKNOWLEDGED,
    ALREADY_RESOLVED,
    CLOCK_UNKNOWN,
    CLOCK_ALREADY_MET,
    /** The clock is met by a report or a receipt, not by a record. */
    CLOCK_NOT_FULFILLABLE,
    /** The rule of the clock gives nobody more time. */
    CLOCK_NOT_EXTENDABLE,
    /** More time is given before the limit, not after it. */
    CLOCK_PAST_DUE,
    EXTENSION_ALREADY_REQUESTED,
    EXTENSION_NOT_REQUESTED,
    EXTENSIONS_USED_UP,
    /** The wanted limit is no later than the one there is. */
    EXTENSION_NOT_AHEAD,
    /** The wanted limit is later than the rule allows. */
    EXTENSION_TOO_LONG,
    /** How much later the limit may lie cannot be counted: the table of holidays of a year is missing. */
    EXTENSION_YEAR_MISSING,
    /** Nobody decides on what they asked for. */
    SAME_PERSON,
    /** A leader of a higher desk decides. */
    APPROVER_TOO_LOW,
    /** The rule of the clock lets nobody waive the duty. */
    CLOCK_NOT_WAIVABLE,
    ALREADY_WAIVED,
    /** The act is said to be done later than now. */
    FULFILLED_IN_FUTURE,
    SUPERVISION_UNKNOWN,
    /** The case is proposed for listing: the proposal is what to list. */
    ALREADY_PROPOSED,
    ALREADY_LISTED,
    /** It is only proposed. */
    NOT_LISTED,
    /** The treatment of an accident is its investigation; it has no steps here. */
    NO_TREATMENT_STEPS,
    /** The steps of the treatment come in their order, each once in a round. */
    STEP_OUT_OF_ORDER,
    /** Lifting is applied for when the treatment is complete. */
    TREATMENT_INCOMPLETE,
    LIFT_NOT_APPLIED,
    LIFT_ALREADY_APPLIED,
    ALREADY_INSPECTED,
    /** Only what passed the review on site is lifted. */
    REVIEW_NOT_PASSED,
    /** What passed the review on site is lifted, not continued. */
    REVIEW_PASSED,
    /** Before its deadline has passed there is nothing to continue. */
    NOT_OVERDUE,
    ALREADY_LIFTED,
    /** No rule proposes this consequence. */
    NOT_PROPOSED,
    ALREADY_ENFORCED,
    /** The province takes a listing over by continuing it under its own deadline. */
    RAISED_BY_CONTINUATION,
    /** An interview is announced before it is held. */
    INTERVIEW_NOT_AHEAD,
    /** The new deadline is later than the rules allow. */
    DEADLINE_TOO_LATE,
    /** A deadline must be named: no rule sets one. */
    DEADLINE_MISSING,
    /** The new deadline does not lie ahead. */
    DEADLINE_NOT_AHEAD,
    SUSPICION_UNKNOWN,
    /** Somebody ruled before. */
    ALREADY_RULED,
    /** What is suspected is nobody's guilt, so that nothing makes it worse. */
    AGGRAVATION_OF_NOBODY,
    /** Counties do not list; cities and provinces do. */
    DESK_TOO_LOW,
    /** The desk that must act lies outside the caller's region. */
    DESK_OUT_OF_SCOPE,
    /** Working days cannot be counted: the table of holidays of a year is missing. */
    CALENDAR_YEAR_MISSING,
    /** Governments are asked to list major hazards alone. */
    NOT_A_MAJOR_HAZARD,
    /** It is proposed to the government, which has not decided yet. */
    GOVERNMENT_ALREADY_ASKED,
    /** The government lists it already. */
    GOVERNMENT_ALREADY_LISTS,
    /** The government refused in this round. */
    GOVERNMENT_REFUSED,
    /** Nobody proposed it to the government. */
    GOVERNMENT_NOT_ASKED,
    /** What the government decided is recorded. */
    GOVERNMENT_DECIDED,
    /** No government decides before it is asked. */
    DECIDED_BEFORE_PROPOSED,
    /** The day of the decision lies ahead. */
    DECIDED_IN_FUTURE
}
