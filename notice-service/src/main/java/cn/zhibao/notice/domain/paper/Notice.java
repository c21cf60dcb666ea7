package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeProgress;
import cn.zhibao.events.contract.NoticeReceipt;
import cn.zhibao.events.contract.NoticeReply;
import cn.zhibao.events.contract.NoticeReview;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An official document (公文) and how far it has come.
 *
 * @param facts what everybody may know of it
 * @param matterId the supervision, or the suspicion ruled about, that made it necessary; itself where a person did
 * @param rootId the document that its chain began with: itself, or the one that it reminds of or hands over
 * @param basis where the term for the answer comes from; null when none is due
 * @param text the document as people read it, in Chinese; settled on the day of issue
 * @param answer what the newest answer says; null until there is one, and never told in an event
 * @param origin subject and source of what somebody wrote; null for what follows from events
 */
public record Notice(
        NoticeFacts facts,
        NoticeNumber number,
        UUID matterId,
        UUID rootId,
        @Nullable String basis,
        String text,
        @Nullable String answer,
        @Nullable Origin origin) {

    static final NoticeProgress NONE = new NoticeProgress(null, null, 0, null, null, null, null);

    /** How far a document came: nowhere, when it is from before that was kept. */
    static NoticeProgress progressOf(NoticeFacts facts) {
        return facts.progress() == null ? NONE : facts.progress();
    }

    public UUID id() {
        return facts.noticeId();
    }

    /** The document to which the plan of measures belongs that answers this one. */
    public UUID planId() {
        return kind() == NoticeKind.TRANSFER ? id() : rootId;
    }

    /** True while the newest answer is the one that was returned. */
    public boolean isReturned() {
        return stage() == Stage.RETURNED;
    }

    public Stage stage() {
        return Stage.of(facts);
    }

    public NoticeProgress progress() {
        return progressOf(facts);
    }

    NoticeKind kind() {
        return facts.kind();
    }

    Notice received(NoticeReceipt receipt) {
        NoticeProgress before = progress();
        return with(progress(receipt, before.reply(), before.review(), before.overdueSince()), answer);
    }

    /** The limit that it missed, if it did, stays: whoever reads it sees that the answer was late. */
    Notice replied(NoticeReply reply, String words) {
        return with(progress(progress().receipt(), reply, null, progress().overdueSince()), words);
    }

    /** Whoever is asked again has a new limit, which has not passed. */
    Notice reviewed(NoticeReview review) {
        Instant late = review.accepted() ? progress().overdueSince() : null;
        return with(progress(progress().receipt(), progress().reply(), review, late), answer);
    }

    Notice overdue(Instant since) {
        NoticeProgress before = progress();
        return with(progress(before.receipt(), before.reply(), before.review(), since), answer);
    }

    /** The same document, whose answer is due then. */
    public Notice dueBy(Instant limit) {
        NoticeFacts due = new NoticeFacts(
                facts.noticeId(),
                facts.caseId(),
                facts.kind(),
                facts.number(),
                facts.issuer(),
                facts.addressee(),
                facts.issuedAt(),
                limit,
                facts.summary(),
                facts.region(),
                facts.exercise(),
                facts.progress());
        return new Notice(due, number, matterId, rootId, basis, text, answer, origin);
    }

    private NoticeProgress progress(
            @Nullable NoticeReceipt receipt,
            @Nullable NoticeReply reply,
            @Nullable NoticeReview review,
            @Nullable Instant overdueSince) {
        NoticeProgress before = progress();
        return new NoticeProgress(
                before.aboutNoticeId(), before.aboutNumber(), before.reminder(), receipt, reply, review, overdueSince);
    }

    private Notice with(NoticeProgress reached, @Nullable String words) {
        return new Notice(facts.with(reached), number, matterId, rootId, basis, text, words, origin);
    }
}
