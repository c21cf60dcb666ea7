package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One return (报送) that a region owes to a campaign (专项行动). Its figures and words stay with the service that keeps campaigns.
 *
 * @param campaign name of the campaign
 * @param issuer code of the region whose authority launched it; {@code 000000} for the whole country
 * @param no its place among the return days of the campaign, from 1
 * @param askedAt when it began to be owed: the launch, or when the one before was filed or its day was over, UTC
 * @param dueAt end of the return day, 24:00 in China; never changes
 * @param filedAt when the server took it first; absent while it is not filed
 * @param filings how often it was filed, corrections counted
 * @param overdueSince the limit, once it has passed without the return; absent while it has not, stays when it is filed late
 * @param releasedAt when the campaign was ended before this was filed, so that it is not owed any more; absent otherwise
 * @param region that owes it
 */
public record CampaignReturnFacts(
        UUID returnId,
        UUID campaignId,
        String campaign,
        String issuer,
        int no,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant filedAt,
        int filings,
        @Nullable Instant overdueSince,
        @Nullable Instant releasedAt,
        String region) {}
