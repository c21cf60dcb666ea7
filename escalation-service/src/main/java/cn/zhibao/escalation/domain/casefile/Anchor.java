package cn.zhibao.escalation.domain.casefile;

/** A moment of a case from which time is counted. */
public enum Anchor {
    /** The head of the unit was told; the moment of occurrence stands in while that is not known. */
    INFORMED,
    /** The accident happened. */
    OCCURRED,
    /** The hazard was found. */
    FOUND,
    /** The server took the report that made the rule apply: the authority's receipt (接报). */
    FILED,
    /** New facts moved the accident to a higher grade. */
    REGRADED,
    /** A supplement changed who was hit, inside the casualty window (伤亡人数变化). */
    CASUALTIES_CHANGED,
    /** The newest report came: the first one or a supplement (首报、续报). */
    REPORTED,
    /** The deadline of rectification passed. */
    OVERDUE,
    /** Nobody answers for the hazard any more. */
    OWNERLESS,
    /** An authority put the case under listed supervision, or continued it. */
    LISTED,
    /** The deadline that the supervising authority set. */
    DEADLINE,
    /** Lifting of the listing was applied for. */
    LIFT_APPLIED,
    /** An authority ordered work to stop until something is put right (停工令). */
    STOPPED,
    /** The unit asked to go on with stopped work (申请复工). */
    RESUME_REQUESTED,
    /** An authority decided on the penalty (处罚决定). */
    DECIDED,
    /** Law enforcement opened the case that the penalty ended (立案). */
    CASE_FILED,
    /** The date by which a document itself asks for an answer (回复期限), or a campaign for a return (报送期限), or the last day of a table of a quarter or year. */
    REPLY_BY,
    /** The moment for which a document announces an interview (约谈时间). */
    INTERVIEW,
    /** The issuer returned the newest answer to a document, or what was done of a measure (退回). */
    RETURNED,
    /** End of the day that a measure names (措施完成时限). */
    PROMISED,
    /** The server took it that a measure is done (措施落实). */
    COMPLETED,
    /** A late, false or concealed report (迟报、谎报、瞒报) of the accident was suspected; not of what was ruled out (排除). */
    MISREPORT_SUSPECTED,
    /** Work may go on again, and the supplies that were cut off are owed back (应当及时解除). */
    SUPPLY_OWED,
    /** End of the last day of the term that a penalty names (处罚期满). */
    TERM_END
}
