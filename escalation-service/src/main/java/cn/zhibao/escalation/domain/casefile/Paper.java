package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.NoticeProgress;
import cn.zhibao.events.contract.NoticeReply;
import cn.zhibao.events.contract.NoticeReview;
import cn.zhibao.events.contract.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An official document (公文) that somebody has to answer. It is a case of its own beside the hazard or accident it is about.
 *
 * @param replyBy the date that the document names; null when it names none. What later facts say may be the limit of its clock
 * @param interviewAt the moment for which it announces an interview (约谈); null when it announces none
 * @param heldAt when that was held, or nobody came; null while it is not on record
 */
public record Paper(
        NoticeFacts notice,
        @Nullable Instant replyBy,
        @Nullable Instant interviewAt,
        @Nullable Instant heldAt) implements Facts {

    /** Told for the first time. What was told of a document that nobody saw issued names no date that could be trusted. */
    public static Paper first(NoticeEvent event) {
        return event instanceof NoticeIssued issued
                ? new Paper(event.notice(), event.notice().replyBy(), issued.interviewAt(), null)
                : new Paper(event.notice(), null, null, heldAt(event));
    }

    /** Told again. */
    public Paper next(NoticeEvent event) {
        Instant held = heldAt(event);
        return new Paper(event.notice(), replyBy, interviewAt, held == null ? heldAt : held);
    }

    private static @Nullable Instant heldAt(NoticeEvent event) {
        return event instanceof InterviewHeld held ? held.heldAt() : null;
    }

    /** When somebody signed for it, or answered without having signed; null while nobody did either. */
    public @Nullable Instant receivedAt() {
        NoticeProgress progress = notice.progress();
        if (progress != null && progress.receipt() != null) {
            return progress.receipt().at();
        }
        return repliedAt();
    }

    /**
     * When the newest answer was given, whether or not it was returned, or when the matter was closed without one; null while
     * neither happened.
     */
    public @Nullable Instant repliedAt() {
        NoticeProgress progress = notice.progress();
        NoticeReply reply = progress == null ? null : progress.reply();
        return reply == null ? closedAt() : reply.at();
    }

    /** When the answer was accepted, or the matter closed without one; null while neither happened. */
    public @Nullable Instant closedAt() {
        NoticeReview review = review();
        return review == null || !review.accepted() ? null : review.at();
    }

    /** When the newest answer was returned; null while there is none, or it was not. */
    public @Nullable Instant returnedAt() {
        NoticeReview review = review();
        return review == null || review.accepted() ? null : review.at();
    }

    private @Nullable NoticeReview review() {
        NoticeProgress progress = notice.progress();
        return progress == null ? null : progress.review();
    }

    @Override
    public Subject subject() {
        return Subject.NOTICE;
    }

    @Override
    public String region() {
        return notice.region();
    }

    @Override
    public boolean exercise() {
        return notice.exercise();
    }

    @Override
    public Urgency urgency() {
        return Urgency.ROUTINE;
    }

    @Override
    public Instant filedAt() {
        return notice.issuedAt();
    }

    @Override
    public Instant happenedAt() {
        return notice.issuedAt();
    }

    @Override
    public @Nullable Instant at(Anchor anchor) {
        return switch (anchor) {
            case FILED -> notice.issuedAt();
            case REPLY_BY -> replyBy;
            case INTERVIEW -> interviewAt;
            case RETURNED -> returnedAt();
            case INFORMED, OCCURRED, FOUND, REGRADED, CASUALTIES_CHANGED, REPORTED, OVERDUE, OWNERLESS -> null;
            case LISTED, DEADLINE, LIFT_APPLIED, STOPPED, RESUME_REQUESTED, DECIDED, CASE_FILED -> null;
            case PROMISED, COMPLETED, MISREPORT_SUSPECTED, SUPPLY_OWED, TERM_END -> null;
        };
    }

    /** Number and kind of the document, at the place of what it is about. */
    @Override
    public CaseSummary summary() {
        CaseSummary matter = notice.summary();
        return new CaseSummary(
                Subject.NOTICE,
                notice.number(),
                notice.kind().name(),
                0,
                0,
                notice.region(),
                matter.address(),
                matter.projectName(),
                null);
    }

    @Override
    public Facts after(Facts before) {
        return this;
    }
}
