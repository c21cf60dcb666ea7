package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.paper.Enforced;
import cn.zhibao.notice.domain.paper.EnforcementPapers;
import cn.zhibao.notice.domain.paper.FollowUp;
import cn.zhibao.notice.domain.paper.FollowUpPapers;
import cn.zhibao.notice.domain.paper.Issuers;
import cn.zhibao.notice.domain.paper.Notice;
import cn.zhibao.notice.domain.paper.NoticeNumber;
import cn.zhibao.notice.domain.paper.NumberSequence;
import cn.zhibao.notice.domain.paper.Occasion;
import cn.zhibao.notice.domain.paper.Ruled;
import cn.zhibao.notice.domain.paper.RulingPapers;
import cn.zhibao.notice.domain.paper.SupervisionPapers;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A supervision was listed, continued, lifted or decided about, a suspicion was confirmed, or nobody answered: the authority issues its paper, once. */
public final class IssuePaper {

    private final SupervisionPapers supervisions;
    private final RulingPapers rulings;
    private final EnforcementPapers enforcements;
    private final FollowUpPapers followUps;
    private final Clock clock;

    public IssuePaper(Issuers issuers, Clock clock) {
        this.supervisions = new SupervisionPapers(issuers);
        this.rulings = new RulingPapers(issuers);
        this.enforcements = new EnforcementPapers(issuers);
        this.followUps = new FollowUpPapers(issuers);
        this.clock = clock;
    }

    /**
     * Issues the paper unless there is one already.
     *
     * @param traceParent W3C trace context of what made it necessary
     */
    public Uni<Void> on(Transaction transaction, Occasion occasion, @Nullable String traceParent) {
        Instant now = now();
        NumberSequence sequence = supervisions.sequenceFor(occasion, now);
        return once(
                transaction,
                occasion.paperId(),
                sequence,
                number -> supervisions.issue(occasion, number, now),
                traceParent);
    }

    /** The same for a ruling. */
    public Uni<Void> on(Transaction transaction, Ruled ruled, @Nullable String traceParent) {
        Instant now = now();
        NumberSequence sequence = rulings.sequenceFor(ruled, now);
        return once(transaction, ruled.paperId(), sequence, number -> rulings.issue(ruled, number, now), traceParent);
    }

    /** The same for a decision about a late listing. */
    public Uni<Void> on(Transaction transaction, Enforced enforced, @Nullable String traceParent) {
        Instant now = now();
        NumberSequence sequence = enforcements.sequenceFor(enforced, now);
        return once(
                transaction,
                enforced.paperId(),
                sequence,
                number -> enforcements.issue(enforced, number, now),
                traceParent);
    }

    /** The same where an answer is late. */
    public Uni<Void> on(Transaction transaction, FollowUp followUp, @Nullable String traceParent) {
        Instant now = now();
        NumberSequence sequence = followUps.sequenceFor(followUp, now);
        return once(
                transaction,
                followUp.paperId(),
                sequence,
                number -> followUps.issue(followUp, number, now),
                traceParent);
    }

    private static Uni<Void> once(
            Transaction transaction,
            UUID paperId,
            NumberSequence sequence,
            Function<NoticeNumber, Notice> issue,
            @Nullable String traceParent) {
        return transaction
                .hasNotice(paperId)
                .chain(there -> there
                        ? Uni.createFrom().voidItem()
                        : transaction.next(sequence).map(issue).chain(notice -> transaction.save(notice, traceParent)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
