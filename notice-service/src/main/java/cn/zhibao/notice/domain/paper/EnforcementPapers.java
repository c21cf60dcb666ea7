package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.SupervisionFacts;
import java.time.Instant;

/**
 * Issues what follows from a decision about a late listing: the notice of an interview (约谈通知) to whoever was to act, or a
 * proposal (执法建议书) to law enforcement of the place.
 */
public final class EnforcementPapers {

    private final Issuers issuers;

    public EnforcementPapers(Issuers issuers) {
        this.issuers = issuers;
    }

    /** The sequence that the number of a paper issued at that moment comes from. */
    public NumberSequence sequenceFor(Enforced enforced, Instant now) {
        String suffix = enforced.kind() == NoticeKind.INTERVIEW_NOTICE ? "约" : "执";
        String mark = issuers.of(enforced.matter().desk()).mark() + suffix;
        return new NumberSequence(mark, enforced.kind(), NoticeNumber.yearOf(now));
    }

    /** The paper under the next number of its sequence. */
    public Notice issue(Enforced enforced, NoticeNumber number, Instant now) {
        SupervisionFacts matter = enforced.matter();
        boolean interviews = enforced.interview() != null;
        NoticeFacts facts = new NoticeFacts(
                enforced.paperId(),
                matter.caseId(),
                enforced.kind(),
                number.text(),
                matter.desk(),
                interviews ? SupervisionPapers.addressee(matter) : matter.region(),
                now,
                ReplyTerm.endFor(
                        enforced.interview() == null
                                ? now
                                : enforced.interview().heldAt()),
                matter.summary(),
                matter.region(),
                matter.exercise(),
                null);
        String basis = interviews ? ReplyTerm.INTERVIEW_BASIS : ReplyTerm.DATED_BASIS;
        String text = new EnforcementText(issuers, facts, enforced, basis).text();
        return Notice.issued(facts, number, matter.supervisionId(), basis, text);
    }
}
