package cn.zhibao.notice.store;

import cn.zhibao.events.contract.MeasureFacts;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.notice.domain.plan.Item;
import cn.zhibao.notice.domain.plan.Measure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A measure as it is kept. */
@Entity
@Table(name = "measure")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it has made
class MeasureRow {

    @Id
    @Column(name = "measure_id")
    UUID id;

    @Column(name = "notice_id")
    UUID noticeId;

    @Column(name = "no")
    int no;

    @Column(name = "region")
    String region;

    @Column(name = "exercise")
    boolean exercise;

    @Column(name = "status")
    String status;

    @Column(name = "facts")
    String facts;

    @Column(name = "matter")
    String matter;

    @Column(name = "measure")
    String measure;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "unit")
    String unit;

    @Column(name = "uscc")
    @Nullable
    String uscc;

    @Column(name = "person")
    String person;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "owed_by")
    Instant owedBy;

    @Column(name = "done_at")
    @Nullable
    Instant doneAt;

    @Column(name = "overdue_since")
    @Nullable
    Instant overdueSince;

    @Column(name = "done_by")
    @Nullable
    String doneBy;

    @Column(name = "result")
    @Nullable
    String result;

    @Column(name = "reviewed_by")
    @Nullable
    String reviewedBy;

    @Column(name = "reason")
    @Nullable
    String reason;

    protected MeasureRow() {}

    MeasureRow(Measure measure) {
        MeasureFacts told = measure.facts();
        this.id = measure.id();
        this.noticeId = told.noticeId();
        this.no = told.no();
        this.region = told.region();
        this.exercise = told.exercise();
        this.status = statusOf(measure.stage());
        this.facts = EventJson.write(told);
        Item item = measure.item();
        this.matter = item.matter();
        this.measure = item.measure();
        this.dueOn = item.dueOn();
        this.unit = item.unit();
        this.uscc = item.uscc();
        this.person = item.person();
        this.dueAt = told.dueAt();
        this.owedBy = measure.owedBy();
        this.doneAt = told.doneAt();
        this.overdueSince = told.overdueSince();
        Measure.Done done = measure.done();
        this.doneBy = done == null ? null : done.by();
        this.result = done == null ? null : done.result();
        Measure.Review review = measure.review();
        this.reviewedBy = review == null ? null : review.by();
        this.reason = review == null ? null : review.reason();
    }

    static String statusOf(Measure.Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    Measure toMeasure() {
        return new Measure(
                EventJson.read(MeasureFacts.class, facts),
                new Item(matter, measure, dueOn, unit, uscc, person),
                owedBy,
                doneBy == null || result == null ? null : new Measure.Done(doneBy, result),
                reviewedBy == null || reason == null ? null : new Measure.Review(reviewedBy, reason));
    }
}
