package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.SuspicionFacts;
import java.time.Instant;

/**
 * Issues what the authority that verified has to say after a confirmed ruling: to law enforcement of the place a proposal
 * (执法建议书), or to its own government a report that proposes closure (提请关闭报告).
 */
public final class RulingPapers {

    private final Issuers issuers;

    public RulingPapers(Issuers issuers) {
        this.issuers = issuers;
    }

    /** The sequence that the number of a paper issued at that moment comes from. */
    public NumberSequence sequenceFor(Ruled ruled, Instant now) {
        String suffix = ruled.kind() == NoticeKind.CLOSURE_PROPOSAL ? "关" : "执";
        String mark = issuers.of(ruled.matter().desk()).mark() + suffix;
        return new NumberSequence(mark, ruled.kind(), NoticeNumber.yearOf(now));
    }

    /** The paper under the next number of its sequence. */
    public Notice issue(Ruled ruled, NoticeNumber number, Instant now) {
        SuspicionFacts matter = ruled.matter();
        NoticeFacts facts = new NoticeFacts(
                ruled.paperId(),
                matter.caseId(),
                ruled.kind(),
                number.text(),
                matter.desk(),
                ruled.kind() == NoticeKind.CLOSURE_PROPOSAL ? matter.desk() : matter.region(),
                now,
                ReplyTerm.endFor(now),
                matter.summary(),
                matter.region(),
                matter.exercise(),
                null);
        String text = new RulingText(issuers, facts, ruled).text();
        return Notice.issued(facts, number, matter.suspicionId(), ReplyTerm.DATED_BASIS, text);
    }
}
