package cn.zhibao.notice.store;

import cn.zhibao.events.contract.CampaignReturnFacts;
import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignReturn;
import cn.zhibao.notice.domain.campaign.Filing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A return that is owed, as it is kept; what was filed is kept beside it. */
@Entity
@Table(name = "campaign_return")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it has made
class ReturnRow {

    @Id
    @Column(name = "return_id")
    UUID id;

    @Column(name = "campaign_id")
    UUID campaignId;

    @Column(name = "region")
    String region;

    @Column(name = "no")
    int no;

    @Column(name = "return_on")
    LocalDate returnOn;

    @Column(name = "asked_at")
    Instant askedAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "filed_at")
    @Nullable
    Instant filedAt;

    @Column(name = "filings")
    int filings;

    @Column(name = "overdue_since")
    @Nullable
    Instant overdueSince;

    @Column(name = "released_at")
    @Nullable
    Instant releasedAt;

    protected ReturnRow() {}

    ReturnRow(CampaignReturn owed) {
        CampaignReturnFacts facts = owed.facts();
        this.id = facts.returnId();
        this.campaignId = facts.campaignId();
        this.region = facts.region();
        this.no = facts.no();
        this.returnOn = owed.day();
        this.askedAt = facts.askedAt();
        this.dueAt = facts.dueAt();
        this.filedAt = facts.filedAt();
        this.filings = facts.filings();
        this.overdueSince = facts.overdueSince();
        this.releasedAt = facts.releasedAt();
    }

    CampaignReturn toReturn(Campaign campaign, List<Filing> filed) {
        CampaignReturnFacts facts = new CampaignReturnFacts(
                id,
                campaignId,
                campaign.content().name(),
                campaign.issuer(),
                no,
                askedAt,
                dueAt,
                filedAt,
                filings,
                overdueSince,
                releasedAt,
                region);
        return new CampaignReturn(facts, returnOn, filed);
    }
}
