package cn.zhibao.notice.store;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeProgress;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.notice.domain.draft.SourceKind;
import cn.zhibao.notice.domain.paper.Notice;
import cn.zhibao.notice.domain.paper.NoticeNumber;
import cn.zhibao.notice.domain.paper.Origin;
import cn.zhibao.notice.domain.paper.Stage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
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

    @Column(name = "root_id")
    UUID rootId;

    @Column(name = "exercise")
    boolean exercise;

    @Column(name = "status")
    String status;

    @Column(name = "reply_by")
    @Nullable
    Instant replyBy;

    @Column(name = "served_at")
    @Nullable
    Instant servedAt;

    @Column(name = "replied_at")
    @Nullable
    Instant repliedAt;

    @Column(name = "overdue_since")
    @Nullable
    Instant overdueSince;

    @Column(name = "reply_text")
    @Nullable
    String replyText;

    @Column(name = "subject")
    @Nullable
    String subject;

    @Column(name = "source")
    @Nullable
    String source;

    protected NoticeRow() {}

    NoticeRow(Notice notice) {
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
        this.rootId = notice.rootId();
        this.exercise = notice.facts().exercise();
        this.status = statusOf(notice.stage());
        this.replyBy = notice.facts().replyBy();
        this.replyText = notice.answer();
        if (notice.origin() != null) {
            this.subject = notice.origin().subject();
            this.source = notice.origin().source().name();
        }
        NoticeProgress progress = notice.facts().progress();
        if (progress != null) {
            this.servedAt =
                    progress.receipt() == null ? null : progress.receipt().at();
            this.repliedAt = progress.reply() == null ? null : progress.reply().at();
            this.overdueSince = progress.overdueSince();
        }
    }

    static String statusOf(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    Notice toNotice() {
        Origin origin = subject == null || source == null ? null : new Origin(subject, SourceKind.valueOf(source));
        return new Notice(
                EventJson.read(NoticeFacts.class, facts),
                new NoticeNumber(mark, year, serial),
                matterId,
                rootId,
                basis,
                body,
                replyText,
                origin);
    }
}
