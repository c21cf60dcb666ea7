package cn.zhibao.escalation.domain.casefile;

/** What meets a clock. */
public enum Stop {
    /** The server took the report. */
    FILING,
    /** Law enforcement decided on the penalty (作出处罚决定). */
    DECISION,
    /** The receiving desk acknowledged the escalation that serves the clock. */
    ACKNOWLEDGEMENT,
    /** Somebody recorded that the act was done: who, when, in which form. */
    FULFILMENT,
    /** Somebody acted on what was found (首次响应), as the facts of the hazard say. */
    ANSWER,
    /** An authority answers for the hazard again, or the case ended. */
    OWNER,
    /** Lifting of the listing was applied for. */
    LIFT_APPLICATION,
    /** The supervising authority reviewed on site. */
    SITE_REVIEW,
    /** What a report of an accident must say is known (报告要素齐全). */
    COMPLETE,
    /** The department's own government was told (报告本级人民政府). */
    GOVERNMENT,
    /** Police, human resources, union and procuratorate were told (通报有关部门). */
    AGENCIES,
    /** Another report came (续报). */
    FOLLOW_UP,
    /** Somebody ruled about what is suspected (认定). */
    RULING,
    /** The authority passed or refused the request to go on with stopped work (复工审查), or the case ended. */
    RESUME_REVIEW,
    /** Work goes on, the unit is closed for good, or the case ended. */
    RESUMPTION,
    /** The addressee signed for a document, or answered it (签收). */
    RECEIPT,
    /** The addressee answered a document (回复); an answer that was returned meets nothing that begins with its return. */
    REPLY,
    /** It is on record that an interview was held, or that nobody came (约谈纪要), or nothing is owed upon the document any more. */
    MINUTES,
    /** A measure is done (措施落实); what was returned meets nothing that begins with its return. */
    COMPLETION,
    /** The issuer looked at what was done of a measure (措施核验). */
    REVIEW,
    /** A return to a campaign was filed (报送), or is not owed any more. */
    RETURN,
    /** The desk that owes it, or one above, put the case under listed supervision (挂牌); or a higher desk has to now. */
    LISTED,
    /** A unit filed its table of a quarter or year (统计表报送). */
    UNIT_RETURN,
    /** The supplies that were cut off are there again (恢复供应). */
    RESTORATION,
    /**
     * The desk that owes it, or one above, held an interview (约谈) with an authority of the place, by its minutes; or somebody
     * recorded that it was held elsewhere.
     */
    INTERVIEW_HELD;

    /** True when a record of somebody that the act was done meets it too. */
    public boolean isRecorded() {
        return this == FULFILMENT || this == INTERVIEW_HELD;
    }
}
