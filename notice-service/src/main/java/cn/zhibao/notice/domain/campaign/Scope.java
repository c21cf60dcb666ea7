package cn.zhibao.notice.domain.campaign;

import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.paper.Divisions;
import java.util.List;

/** Which regions an authority may ask for returns. */
public final class Scope {

    private final Region issuer;
    private final Divisions divisions;

    public Scope(Region issuer, Divisions divisions) {
        this.issuer = issuer;
        this.divisions = divisions;
    }

    /** The regions that owe returns: those that are named or, where none is, all of the next level. */
    public List<String> addressed(CampaignContent content) {
        return content.regions().isEmpty() ? divisions.below(issuer.code()) : content.regions();
    }

    boolean knows(String code) {
        return divisions.knows(code);
    }

    /** True for a region that lies below the issuer. */
    boolean reaches(String code) {
        return !code.equals(issuer.code()) && new Region(code).within(issuer);
    }
}
