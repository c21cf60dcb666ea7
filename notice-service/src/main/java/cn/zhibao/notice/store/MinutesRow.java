package cn.zhibao.notice.store;

import cn.zhibao.events.wire.EventJson;
import cn.zhibao.notice.domain.paper.Interviewed;
import cn.zhibao.notice.domain.paper.Minutes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Minutes as they are kept. */
@Entity
@Table(name = "minutes")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it has made
class MinutesRow {

    @Id
    @Column(name = "notice_id")
    UUID noticeId;

    @Column(name = "interview")
    String interview;

    @Column(name = "recorded_by")
    String recordedBy;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "body")
    String body;

    protected MinutesRow() {}

    MinutesRow(Minutes minutes) {
        this.noticeId = minutes.noticeId();
        this.interview = EventJson.write(minutes.interview());
        this.recordedBy = minutes.by();
        this.recordedAt = minutes.recordedAt();
        this.body = minutes.text();
    }

    Minutes toMinutes() {
        return new Minutes(noticeId, EventJson.read(Interviewed.class, interview), recordedBy, recordedAt, body);
    }
}
