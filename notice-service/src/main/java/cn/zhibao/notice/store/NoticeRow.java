package cn.zhibao.notice.store;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.notice.domain.paper.Notice;
import cn.zhibao.notice.domain.paper.NoticeNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document as it is kept. */
@Entity
@Table(name = "notice")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it has made
class NoticeRow {

    @Id
    @Column(name = "notice_id")
    UUID id;

    @Column(name = "matter_id")
    UUID matterId;

    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "kind")
    String kind;

    @Column(name = "mark")
    String mark;

    @Column(name = "year")
    int year;

    @Column(name = "serial")
    int serial;

    @Column(name = "region")
    String region;

    @Column(name = "issued_at")
    Instant issuedAt;

    @Column(name = "facts")
    String facts;

    @Column(name = "basis")
    @Nullable
    String basis;

    @Column(name = "body")
    String body;

    protected NoticeRow() {}

    NoticeRow(Notice.Issued notice) {
        this.id = notice.id();
        this.matterId = notice.matterId();
        this.caseId = notice.facts().caseId();
        this.kind = notice.facts().kind().name();
        this.mark = notice.number().mark();
        this.year = notice.number().year();
        this.serial = notice.number().serial();
        this.region = notice.facts().region();
        this.issuedAt = notice.facts().issuedAt();
        this.facts = EventJson.write(notice.facts());
        this.basis = notice.basis();
        this.body = notice.text();
    }

    NoticeFacts facts() {
        return EventJson.read(NoticeFacts.class, facts);
    }

    Notice.Issued toNotice() {
        return new Notice.Issued(facts(), new NoticeNumber(mark, year, serial), matterId, basis, body);
    }
}
