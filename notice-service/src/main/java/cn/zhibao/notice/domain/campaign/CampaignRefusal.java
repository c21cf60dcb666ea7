package cn.zhibao.notice.domain.campaign;

/** Why somebody may not do that with a campaign, or not any more. */
public enum CampaignRefusal {
    NOT_ITS_AUTHORITY,
    /** Nobody launches what they wrote themselves. */
    OWN_CAMPAIGN,
    NOT_LAUNCHED,
    ALREADY_LAUNCHED,
    WITHDRAWN,
    /** It was ended early: nothing is owed to it any more. */
    CAMPAIGN_ENDED,
    /** Its last day is over, so it cannot be ended early. */
    PERIOD_OVER,
    /** The region of this person owes no returns to it. */
    NOT_ADDRESSED,
    /** It has no such return day, or the return before is neither filed nor its day over. */
    NOT_YET_ASKED
}
