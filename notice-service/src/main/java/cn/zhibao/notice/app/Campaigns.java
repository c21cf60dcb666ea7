package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.Region;
import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignReturn;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads campaigns. One that is out is seen by its authority and those above, by the regions that it addresses and those above
 * them; a draft by those who write and launch for its authority, and by auditors from above.
 */
public interface Campaigns {

    /**
     * Who reads.
     *
     * @param writes sees the drafts of the own authority
     * @param audits sees the drafts of every authority within the region
     */
    record Reader(Region region, boolean writes, boolean audits) {

        /** True when all returns to a campaign of that authority are for this reader, and not those of the own region alone. */
        public boolean seesAllOf(String issuer) {
            return new Region(issuer).within(region);
        }

        /** True when the returns of that region to it are for this reader. */
        public boolean sees(Campaign campaign, String owing) {
            return seesAllOf(campaign.issuer()) || new Region(owing).within(region);
        }
    }

    /**
     * What somebody looks for.
     *
     * @param today in China, by which one that is launched is over or not
     * @param after last campaign of the page before; the newest come first
     */
    record Search(
            Campaign.@Nullable Status status,
            LocalDate today,
            @Nullable Place after,
            int limit) {}

    /** Place of a campaign in the order of the list. */
    record Place(Instant createdAt, UUID id) {}

    /**
     * How far the returns came that the reader sees.
     *
     * @param asked that are or were owed so far
     * @param filed of them, in time or not
     * @param missing those whose day is over
     */
    record Standing(long asked, long filed, long missing) {
        public static final Standing NONE = new Standing(0, 0, 0);
    }

    /** A return and its campaign. */
    record Owed(Campaign campaign, CampaignReturn owed) {}

    Uni<List<Campaign>> find(Reader reader, Search search);

    /** Empty when the reader has none of this id. */
    Uni<Optional<Campaign>> one(UUID id, Reader reader);

    /** The returns to a campaign that are for the reader, region by region in the order of their days. */
    Uni<List<CampaignReturn>> returns(Campaign campaign, Reader reader);

    /** By campaign; none stands there for those to which nothing was owed yet. */
    Uni<Map<UUID, Standing>> standings(List<Campaign> campaigns, Reader reader, Instant now);

    /** Empty when the reader has no return of this id. */
    Uni<Optional<Owed>> owed(UUID returnId, Reader reader);
}
