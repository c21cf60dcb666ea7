package cn.zhibao.notice.store;

import cn.zhibao.events.wire.EventJson;
import cn.zhibao.notice.domain.campaign.CampaignReturn;
import cn.zhibao.notice.domain.campaign.Filing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** A return as it was filed, or a correction of it, as it is kept. */
@Entity
@Table(name = "campaign_filing")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it has made
class FilingRow {

    @Id
    @Column(name = "filing_id")
    UUID id;

    @Column(name = "campaign_id")
    UUID campaignId;

    @Column(name = "return_id")
    UUID returnId;

    @Column(name = "version")
    int version;

    @Column(name = "said")
    String said;

    @Column(name = "filed_by")
    String filedBy;

    @Column(name = "filed_at")
    Instant filedAt;

    protected FilingRow() {}

    FilingRow(CampaignReturn owed, Filing filing) {
        String name = owed.id() + "|" + filing.version();
        this.id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        this.campaignId = owed.facts().campaignId();
        this.returnId = owed.id();
        this.version = filing.version();
        this.said = EventJson.write(filing.said());
        this.filedBy = filing.by();
        this.filedAt = filing.at();
    }

    Filing toFiling() {
        return new Filing(version, EventJson.read(Filing.Said.class, said), filedBy, filedAt);
    }
}
