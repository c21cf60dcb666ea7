package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.notice.domain.Region;

/**
 * Somebody who acts.
 *
 * @param region that this person answers for
 */
public record Person(String account, Region region) {

    /** True when documents about that place exist for this person. */
    public boolean sees(NoticeFacts notice) {
        return new Region(notice.region()).within(region);
    }

    /**
     * True for the desk that is addressed, or, where a unit is addressed, for the desk of its place, which records what the
     * unit says. A superior never answers for the one below, nor does the one below for its superior.
     */
    boolean answersFor(NoticeFacts notice) {
        return answersFor(notice.addressee(), notice.region());
    }

    /** The same for what has that addressee and that place. */
    public boolean answersFor(String addressee, String place) {
        return Region.parse(addressee).orElseGet(() -> new Region(place)).equals(region);
    }

    /** True for the desk that issued it, which invites to the interview itself. */
    boolean mayInterview(NoticeFacts notice) {
        return region.code().equals(notice.issuer());
    }

    /** True for the desk that issued it and for those above. */
    boolean reviewsFor(NoticeFacts notice) {
        return reviewsFor(notice.issuer());
    }

    /** The same for what that desk issued. */
    public boolean reviewsFor(String issuer) {
        return new Region(issuer).within(region);
    }
}
