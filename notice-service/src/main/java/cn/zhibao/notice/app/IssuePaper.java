package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.paper.Issuers;
import cn.zhibao.notice.domain.paper.Paper;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The authority issues its paper, once, whatever made it necessary. */
public final class IssuePaper {

    private final Issuers issuers;
    private final Clock clock;

    public IssuePaper(Issuers issuers, Clock clock) {
        this.issuers = issuers;
        this.clock = clock;
    }

    /**
     * Issues the paper unless there is one already.
     *
     * @param traceParent W3C trace context of what made it necessary
     */
    public Uni<Void> on(Transaction transaction, Paper paper, @Nullable String traceParent) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transaction
                .hasNotice(paper.paperId())
                .chain(there -> there
                        ? Uni.createFrom().voidItem()
                        : transaction
                                .next(paper.sequence(issuers, now))
                                .chain(number -> transaction.save(
                                        paper.issue(issuers, number, now),
                                        paper.interviewAt(),
                                        Transaction.Cause.of(traceParent))));
    }
}
