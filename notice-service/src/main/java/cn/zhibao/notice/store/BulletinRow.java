package cn.zhibao.notice.store;

import cn.zhibao.notice.domain.board.Bulletin;
import cn.zhibao.notice.domain.paper.NoticeNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An announcement as it was made. */
@Entity
@Table(name = "bulletin")
@IdClass(BulletinRow.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills what it has made
class BulletinRow {

    /** At most one of a kind in each round. */
    record Key(UUID supervisionId, int round, String kind) {}

    @Id
    @Column(name = "supervision_id")
    UUID supervisionId;

    @Id
    @Column(name = "round")
    int round;

    @Id
    @Column(name = "kind")
    String kind;

    @Column(name = "mark")
    String mark;

    @Column(name = "year")
    int year;

    @Column(name = "serial")
    int serial;

    @Column(name = "fact")
    String fact;

    @Column(name = "fact_at")
    Instant factAt;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "body")
    String body;

    protected BulletinRow() {}

    BulletinRow(Bulletin bulletin) {
        this.supervisionId = bulletin.supervisionId();
        this.round = bulletin.round();
        this.kind = bulletin.kind().name();
        this.mark = bulletin.number().mark();
        this.year = bulletin.number().year();
        this.serial = bulletin.number().serial();
        this.fact = bulletin.fact();
        this.factAt = bulletin.factAt();
        this.publishedAt = bulletin.publishedAt();
        this.body = bulletin.text();
    }

    Bulletin toBulletin() {
        return new Bulletin(
                supervisionId,
                Bulletin.Kind.valueOf(kind),
                round,
                new NoticeNumber(mark, year, serial),
                fact,
                factAt,
                publishedAt,
                body);
    }
}
