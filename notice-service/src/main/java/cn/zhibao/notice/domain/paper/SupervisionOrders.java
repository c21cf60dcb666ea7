package cn.zhibao.notice.domain.paper;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.NoticeFacts;
import cn.zhibao.events.contract.NoticeKind;
import cn.zhibao.events.contract.SupervisionFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Issues supervision orders (督办单): one for each supervision, by the authority that supervises. */
public final class SupervisionOrders {

    private final Issuers issuers;

    public SupervisionOrders(Issuers issuers) {
        this.issuers = issuers;
    }

    /** Id of the one order that a supervision has: the same listing told twice names the same paper. */
    public static UUID idFor(UUID supervisionId) {
        String name = NoticeKind.SUPERVISION_ORDER + "|" + supervisionId;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** The sequence that the number of an order issued at that moment comes from. */
    public NumberSequence sequenceFor(SupervisionFacts matter, Instant now) {
        return new NumberSequence(
                issuers.of(matter.desk()).mark(), NoticeKind.SUPERVISION_ORDER, NoticeNumber.yearOf(now));
    }

    /** The order for a supervision that was listed, under the next number of its sequence. */
    public Notice.Issued issue(SupervisionFacts matter, NoticeNumber number, Instant now) {
        NoticeFacts facts = new NoticeFacts(
                idFor(matter.supervisionId()),
                matter.caseId(),
                NoticeKind.SUPERVISION_ORDER,
                number.text(),
                matter.desk(),
                addressee(matter),
                now,
                ReplyTerm.endFor(now),
                matter.summary(),
                matter.region(),
                matter.exercise());
        String text = new OrderText(issuers, facts, matter).text();
        return new Notice.Issued(facts, number, matter.supervisionId(), ReplyTerm.BASIS, text);
    }

    /** The authority of the place must act; where the issuer is that authority itself, the project must. */
    private static String addressee(SupervisionFacts matter) {
        if (!matter.region().equals(matter.desk())) {
            return matter.region();
        }
        CaseSummary summary = matter.summary();
        return summary.projectName() == null ? summary.number() : summary.projectName();
    }
}
