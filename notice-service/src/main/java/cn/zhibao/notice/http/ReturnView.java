package cn.zhibao.notice.http;

import cn.zhibao.events.contract.CampaignReturnFacts;
import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignReturn;
import cn.zhibao.notice.domain.campaign.Figures;
import cn.zhibao.notice.domain.campaign.Filing;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return over HTTP, with all that was filed.
 *
 * @param campaign name of the campaign
 * @param state as in the table of the campaign
 * @param dueAt 24:00 in China of its day
 * @param filings the first one first; the last one counts
 * @param mayFile whether the caller may file or correct it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReturnView(
        UUID returnId,
        UUID campaignId,
        String campaign,
        String issuer,
        String region,
        int no,
        LocalDate day,
        String state,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant filedAt,
        @Nullable Instant overdueSince,
        @Nullable Instant releasedAt,
        List<Filed> filings,
        boolean mayFile) {

    /** What was filed, by whom and when; with a correction why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Filed(
            int version,
            Figures figures,
            boolean zero,
            String text,
            @Nullable String reason,
            String by,
            Instant at) {

        private static Filed of(Filing filing) {
            Filing.Said said = filing.said();
            return new Filed(
                    filing.version(),
                    said.figures(),
                    said.zero(),
                    said.text(),
                    said.reason(),
                    filing.by(),
                    filing.at());
        }
    }

    static ReturnView of(Campaign campaign, CampaignReturn owed, CampaignView.Viewer viewer, Instant now) {
        CampaignReturnFacts facts = owed.facts();
        return new ReturnView(
                facts.returnId(),
                facts.campaignId(),
                facts.campaign(),
                facts.issuer(),
                facts.region(),
                facts.no(),
                owed.day(),
                ReturnsView.nameOf(owed.state(now)),
                facts.askedAt(),
                facts.dueAt(),
                facts.filedAt(),
                facts.overdueSince(),
                facts.releasedAt(),
                owed.filings().stream().map(Filed::of).toList(),
                viewer.mayFile(campaign)
                        && facts.region().equals(viewer.person().region().code())
                        && facts.releasedAt() == null);
    }
}
