package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.NoticeProgress;
import cn.zhibao.notice.domain.Region;
import java.time.Instant;

/**
 * Issues what the issuer of a document has to say when nobody answers it: reminders (催办单) to the same addressee, and then a
 * transfer (移交单) to those who may hold it to account.
 */
public final class FollowUpPapers {

    private final Issuers issuers;

    public FollowUpPapers(Issuers issuers) {
        this.issuers = issuers;
    }

    /** The sequence that the number of a paper issued at that moment comes from. */
    public NumberSequence sequenceFor(FollowUp followUp, Instant now) {
        String mark = issuers.of(followUp.chain().root().facts().issuer()).mark() + suffix(followUp.kind());
        return new NumberSequence(mark, followUp.kind(), NoticeNumber.yearOf(now));
    }

    private static String suffix(NoticeKind kind) {
        return isTransfer(kind) ? "移" : "催";
    }

    /** The paper under the next number of its sequence; its clock sets the limit of its answer. */
    public Notice issue(FollowUp followUp, NoticeNumber number, Instant now) {
        Notice root = followUp.chain().root();
        NoticeFacts about = root.facts();
        NoticeFacts facts = new NoticeFacts(
                followUp.paperId(),
                about.caseId(),
                followUp.kind(),
                number.text(),
                about.issuer(),
                isTransfer(followUp.kind()) ? receiver(about) : about.addressee(),
                now,
                null,
                about.summary(),
                about.region(),
                about.exercise(),
                new NoticeProgress(root.id(), about.number(), followUp.reminder(), null, null, null, null));
        int days = isTransfer(followUp.kind()) ? ReplyTerm.TRANSFER_WORKING_DAYS : ReplyTerm.REMINDER_WORKING_DAYS;
        String text = new FollowUpText(issuers, facts, followUp).text();
        return new Notice(facts, number, root.matterId(), root.id(), ReplyTerm.basis(days), text, null);
    }

    /** An authority is held to account by the discipline inspection at the issuer's level, a unit by law enforcement of its place. */
    private static String receiver(NoticeFacts about) {
        return Region.parse(about.addressee()).isPresent() ? about.issuer() : about.region();
    }

    private static boolean isTransfer(NoticeKind kind) {
        return switch (kind) {
            case REMINDER -> false;
            case TRANSFER -> true;
            case SUPERVISION_ORDER,
                    SUPERVISION_CONTINUATION,
                    SUPERVISION_LIFTING,
                    ENFORCEMENT_PROPOSAL,
                    INTERVIEW_NOTICE,
                    CLOSURE_PROPOSAL -> throw new IllegalStateException("no paper about silence: " + kind);
        };
    }
}
