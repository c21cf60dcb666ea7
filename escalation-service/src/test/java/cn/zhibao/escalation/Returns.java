package cn.zhibao.escalation;

import cn.zhibao.events.contract.CampaignReturnFacts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Returns to a campaign, and how far they came. */
public final class Returns {

    private Returns() {}

    /** The second return of the county to a campaign of the city. */
    public static CampaignReturnFacts asked(UUID id, UUID campaign, Instant at, Instant dueAt) {
        return in(Samples.ZICHUAN, "370300", id, campaign, at, dueAt);
    }

    /** The same of another region to another authority. */
    public static CampaignReturnFacts in(
            String region, String issuer, UUID id, UUID campaign, Instant at, Instant dueAt) {
        return new CampaignReturnFacts(id, campaign, "燃气安全专项整治", issuer, 2, at, dueAt, null, 0, null, null, region);
    }

    /** Filed, or with one that is filed: corrected. */
    public static CampaignReturnFacts filed(CampaignReturnFacts r, Instant at) {
        Instant first = r.filedAt() == null ? at : r.filedAt();
        return with(r, first, r.filings() + 1, r.overdueSince(), null);
    }

    /** The return day passed. */
    public static CampaignReturnFacts late(CampaignReturnFacts r) {
        return with(r, r.filedAt(), r.filings(), r.dueAt(), null);
    }

    /** The campaign was ended. */
    public static CampaignReturnFacts released(CampaignReturnFacts r, Instant at) {
        return with(r, r.filedAt(), r.filings(), r.overdueSince(), at);
    }

    private static CampaignReturnFacts with(
            CampaignReturnFacts r,
            @Nullable Instant filedAt,
            int filings,
            @Nullable Instant overdueSince,
            @Nullable Instant releasedAt) {
        return new CampaignReturnFacts(
                r.returnId(),
                r.campaignId(),
                r.campaign(),
                r.issuer(),
                r.no(),
                r.askedAt(),
                r.dueAt(),
                filedAt,
                filings,
                overdueSince,
                releasedAt,
                r.region());
    }
}
