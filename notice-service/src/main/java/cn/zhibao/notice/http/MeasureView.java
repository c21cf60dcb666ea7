package cn.zhibao.notice.http;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.MeasureFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.notice.domain.plan.Item;
import cn.zhibao.notice.domain.plan.Measure;
import cn.zhibao.notice.domain.plan.MeasureRules;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure as clients see it.
 *
 * @param noticeId the document that it answers, and {@code number} its number
 * @param status {@code open}, {@code done}, {@code accepted} or {@code returned}
 * @param dueOn the day that the plan names
 * @param owedBy the limit of what is owed now: 24:00 of that day, or once it was returned what its clock says
 * @param mayComplete whether the caller may say that it is done, and {@code mayReview} whether they may look at that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MeasureView(
        UUID measureId,
        UUID noticeId,
        UUID caseId,
        NoticeKind kind,
        String number,
        int no,
        String status,
        String issuer,
        String addressee,
        CaseSummary summary,
        String region,
        boolean exercise,
        String matter,
        String measure,
        LocalDate dueOn,
        String unit,
        @Nullable String uscc,
        String person,
        Instant setAt,
        Instant owedBy,
        @Nullable Done done,
        @Nullable Review review,
        @Nullable Instant overdueSince,
        boolean mayComplete,
        boolean mayReview) {

    /** What was done: when as that person says, by whom, and when the server took it. */
    record Done(@Nullable Instant at, String by, @Nullable Instant recordedAt, String result) {}

    record Review(
            boolean accepted,
            String reason,
            String by,
            @Nullable Instant at) {}

    static MeasureView of(Measure measure, Viewer viewer) {
        MeasureFacts facts = measure.facts();
        Item item = measure.item();
        return new MeasureView(
                facts.measureId(),
                facts.noticeId(),
                facts.caseId(),
                facts.kind(),
                facts.number(),
                facts.no(),
                nameOf(measure.stage()),
                facts.issuer(),
                facts.addressee(),
                facts.summary(),
                facts.region(),
                facts.exercise(),
                item.matter(),
                item.measure(),
                item.dueOn(),
                item.unit(),
                item.uscc(),
                item.person(),
                facts.setAt(),
                measure.owedBy(),
                done(measure),
                review(measure),
                facts.overdueSince(),
                viewer.answers()
                        && MeasureRules.againstCompletion(measure, viewer.person())
                                .isEmpty(),
                viewer.reviews()
                        && MeasureRules.againstReview(measure, viewer.person()).isEmpty());
    }

    /** How a stage is called. */
    static String nameOf(Measure.Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Done done(Measure measure) {
        Measure.Done done = measure.done();
        MeasureFacts facts = measure.facts();
        return done == null ? null : new Done(facts.doneAt(), done.by(), facts.recordedAt(), done.result());
    }

    private static @Nullable Review review(Measure measure) {
        Measure.Review review = measure.review();
        boolean accepted = Boolean.TRUE.equals(measure.facts().accepted());
        return review == null
                ? null
                : new Review(
                        accepted, review.reason(), review.by(), measure.facts().reviewedAt());
    }
}
