package cn.zhibao.notice.domain.draft;

/** Why somebody may not do that with a draft, or not any more. */
public enum DraftRefusal {
    /** Nobody signs or returns what they wrote themselves. */
    OWN_DRAFT,
    /** It was returned and is not changed yet. */
    NOT_CHANGED,
    ALREADY_SIGNED,
    WITHDRAWN
}
