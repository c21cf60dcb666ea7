package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.SupervisionFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Issues what the authority that supervises has to say in writing: the supervision order (督办单) with the listing, a notice with
 * each continuation (继续挂牌督办通知) and one with the lifting (解除挂牌督办通知).
 */
public final class SupervisionPapers {

    private final Issuers issuers;

    public SupervisionPapers(Issuers issuers) {
        this.issuers = issuers;
    }

    /** The sequence that the number of a paper issued at that moment comes from. */
    public NumberSequence sequenceFor(Occasion occasion, Instant now) {
        String mark = issuers.of(occasion.matter().desk()).mark() + suffix(occasion.kind());
        return new NumberSequence(mark, occasion.kind(), NoticeNumber.yearOf(now));
    }

    /** Each kind counts for itself, and no two papers may have one number. */
    private static String suffix(NoticeKind kind) {
        return switch (kind) {
            case SUPERVISION_ORDER -> "";
            case SUPERVISION_CONTINUATION -> "续";
            case SUPERVISION_LIFTING -> "解";
            case ENFORCEMENT_PROPOSAL, CLOSURE_PROPOSAL, INTERVIEW_NOTICE, REMINDER, TRANSFER ->
                throw new IllegalStateException("no paper of a supervision: " + kind);
        };
    }

    /** The paper under the next number of its sequence. Its clock sets the limit of its answer. */
    public Notice issue(Occasion occasion, NoticeNumber number, Instant now) {
        SupervisionFacts matter = occasion.matter();
        NoticeFacts facts = new NoticeFacts(
                occasion.paperId(),
                matter.caseId(),
                occasion.kind(),
                number.text(),
                matter.desk(),
                addressee(matter),
                now,
                null,
                matter.summary(),
                matter.region(),
                matter.exercise(),
                null);
        String text = new SupervisionText(issuers, facts, occasion).text();
        return Notice.issued(facts, number, matter.supervisionId(), basis(occasion.kind()), text);
    }

    /** Who is released from supervision owes no answer. */
    private static @Nullable String basis(NoticeKind kind) {
        return Stage.asksForAnswer(kind) ? ReplyTerm.basis(ReplyTerm.ORDER_WORKING_DAYS) : null;
    }

    /** The authority of the place must act; where the issuer is that authority itself, the project must. */
    static String addressee(SupervisionFacts matter) {
        if (!matter.region().equals(matter.desk())) {
            return matter.region();
        }
        CaseSummary summary = matter.summary();
        return summary.projectName() == null ? summary.number() : summary.projectName();
    }
}
