package cn.zhibao.notice.http;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeProgress;
import cn.zhibao.events.contract.NoticeReceipt;
import cn.zhibao.events.contract.NoticeReply;
import cn.zhibao.events.contract.NoticeReview;
import cn.zhibao.notice.domain.draft.SourceKind;
import cn.zhibao.notice.domain.paper.Notice;
import cn.zhibao.notice.domain.paper.Origin;
import cn.zhibao.notice.domain.paper.Stage;
import cn.zhibao.notice.domain.plan.Measure;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document over HTTP.
 *
 * @param status how far it has come
 * @param overdueSince the limit that passed without an answer, also when there is one by now
 * @param about the document that it reminds of or hands over
 * @param reminder which reminder it is, from 1; 0 for what is none
 * @param mayReceive whether the caller may sign for it now; likewise the other two
 * @param mayRecord whether the caller may record the interview that it announces, if nobody did yet
 * @param subject title of what somebody wrote by hand, and why they wrote it; absent for what follows from events
 * @param words only in the view of one document
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoticeView(
        UUID noticeId,
        UUID caseId,
        NoticeKind kind,
        String status,
        String number,
        String issuer,
        String addressee,
        Instant issuedAt,
        @Nullable Instant replyBy,
        CaseSummary summary,
        String region,
        boolean exercise,
        @Nullable NoticeReceipt receipt,
        @Nullable NoticeReply reply,
        @Nullable NoticeReview review,
        @Nullable Instant overdueSince,
        @Nullable About about,
        int reminder,
        boolean mayReceive,
        boolean mayReply,
        boolean mayReview,
        boolean mayRecord,
        @Nullable String subject,
        @Nullable SourceKind source,
        @JsonUnwrapped @Nullable Words words) {

    private static final NoticeProgress NONE = new NoticeProgress(null, null, 0, null, null, null, null);

    record About(UUID noticeId, @Nullable String number) {}

    /**
     * What a document says.
     *
     * @param basis where the term for the answer comes from
     * @param text the document as people read it, in Chinese
     * @param replyText the newest answer
     * @param plan the measures by which it is answered; absent where none are set
     * @param interviewRecorded whether there are minutes of the interview; absent where the document announces none, and in the
     *     answer to an act
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Words(
            @Nullable String basis,
            String text,
            @Nullable String replyText,
            @Nullable List<MeasureView> plan,
            @Nullable Boolean interviewRecorded) {}

    static NoticeView listed(Notice notice, Viewer viewer) {
        return of(notice, viewer, null);
    }

    static NoticeView of(Notice notice, Viewer viewer) {
        return of(notice, List.of(), viewer);
    }

    static NoticeView of(Notice notice, List<Measure> measures, Viewer viewer) {
        return of(notice, measures, null, viewer);
    }

    static NoticeView of(Notice notice, List<Measure> measures, @Nullable Boolean interviewRecorded, Viewer viewer) {
        List<MeasureView> plan = measures.isEmpty()
                ? null
                : measures.stream()
                        .map(measure -> MeasureView.of(measure, viewer))
                        .toList();
        return of(notice, viewer, new Words(notice.basis(), notice.text(), notice.answer(), plan, interviewRecorded));
    }

    /** How a stage is called. */
    static String nameOf(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static NoticeView of(Notice notice, Viewer viewer, @Nullable Words words) {
        NoticeFacts facts = notice.facts();
        Origin origin = notice.origin();
        NoticeProgress progress = facts.progress() == null ? NONE : facts.progress();
        return new NoticeView(
                facts.noticeId(),
                facts.caseId(),
                facts.kind(),
                nameOf(Stage.of(facts)),
                facts.number(),
                facts.issuer(),
                facts.addressee(),
                facts.issuedAt(),
                facts.replyBy(),
                facts.summary(),
                facts.region(),
                facts.exercise(),
                progress.receipt(),
                progress.reply(),
                progress.review(),
                progress.overdueSince(),
                progress.aboutNoticeId() == null ? null : new About(progress.aboutNoticeId(), progress.aboutNumber()),
                progress.reminder(),
                viewer.mayReceive(facts),
                viewer.mayReply(facts),
                viewer.mayReview(facts),
                viewer.mayRecord(facts),
                origin == null ? null : origin.subject(),
                origin == null ? null : origin.source(),
                words);
    }
}
