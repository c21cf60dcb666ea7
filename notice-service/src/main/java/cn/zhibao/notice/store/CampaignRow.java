package cn.zhibao.notice.store;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.wire.EventJson;
import cn.zhibao.notice.domain.campaign.Campaign;
import cn.zhibao.notice.domain.campaign.CampaignContent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A campaign as it is kept. */
@Entity
@Table(name = "campaign")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it has made
class CampaignRow {

    private static final String SEPARATOR = "\n";

    @Id
    @Column(name = "campaign_id")
    UUID id;

    @Column(name = "issuer")
    String issuer;

    @Column(name = "state")
    String state;

    @Column(name = "revision")
    int revision;

    @Column(name = "first_day")
    LocalDate firstDay;

    @Column(name = "last_day")
    LocalDate lastDay;

    @Column(name = "content")
    String content;

    @Column(name = "editors")
    String editors;

    @Column(name = "addressed")
    String addressed;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    @Column(name = "launched_by")
    @Nullable
    String launchedBy;

    @Column(name = "launched_at")
    @Nullable
    Instant launchedAt;

    @Column(name = "ended_by")
    @Nullable
    String endedBy;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "end_reason")
    @Nullable
    String endReason;

    protected CampaignRow() {}

    CampaignRow(Campaign campaign) {
        this.id = campaign.id();
        this.issuer = campaign.issuer();
        this.state = campaign.state().name().toLowerCase(Locale.ROOT);
        this.revision = campaign.revision();
        this.firstDay = campaign.content().from();
        this.lastDay = campaign.content().to();
        this.content = EventJson.write(campaign.content());
        this.editors = String.join(SEPARATOR, campaign.editors());
        this.addressed = String.join(SEPARATOR, campaign.addressed());
        this.createdAt = campaign.createdAt();
        this.changedAt = campaign.changedAt();
        Campaign.Launch launch = campaign.launched();
        if (launch != null) {
            this.launchedBy = launch.by();
            this.launchedAt = launch.at();
        }
        Campaign.End end = campaign.ended();
        if (end != null) {
            this.endedBy = end.by();
            this.endedAt = end.at();
            this.endReason = end.reason();
        }
    }

    Campaign toCampaign() {
        return new Campaign(
                id,
                issuer,
                revision,
                Campaign.State.valueOf(state.toUpperCase(Locale.ROOT)),
                EventJson.read(CampaignContent.class, content),
                List.of(editors.split(SEPARATOR)),
                createdAt,
                changedAt,
                addressed.isEmpty() ? List.of() : List.of(addressed.split(SEPARATOR)),
                launchedBy == null ? null : new Campaign.Launch(launchedBy, requireNonNull(launchedAt)),
                endedBy == null ? null : new Campaign.End(endedBy, requireNonNull(endedAt), requireNonNull(endReason)));
    }
}
