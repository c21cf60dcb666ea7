package cn.zhibao.notice.domain.paper;

/** Why somebody may not do that with a document, or not any more. */
public enum Refusal {
    NOT_THE_ADDRESSEE,
    NOT_THE_ISSUER,
    /** Nobody looks at an answer that they recorded themselves. */
    SAME_PERSON,
    NO_ANSWER_ASKED,
    ALREADY_SERVED,
    ALREADY_ANSWERED,
    NOTHING_TO_REVIEW,
    ALREADY_REVIEWED,
    NO_INTERVIEW_ANNOUNCED,
    NOT_THE_INTERVIEWER,
    /** Minutes are recorded once. */
    INTERVIEW_ALREADY_RECORDED,
    /** A measure is done, and nobody returned it. */
    ALREADY_DONE
}
