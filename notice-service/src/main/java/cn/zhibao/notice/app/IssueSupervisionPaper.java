package cn.zhibao.notice.app;

import cn.zhibao.notice.domain.paper.Occasion;
import cn.zhibao.notice.domain.paper.SupervisionPapers;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A supervision was listed, continued or lifted: the supervising authority issues its paper, once. */
public final class IssueSupervisionPaper {

    private final SupervisionPapers papers;
    private final Clock clock;

    public IssueSupervisionPaper(SupervisionPapers papers, Clock clock) {
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * Issues the paper unless there is one already.
     *
     * @param traceParent W3C trace context of what made it necessary
     */
    public Uni<Void> on(Transaction transaction, Occasion occasion, @Nullable String traceParent) {
        return transaction
                .hasNotice(occasion.paperId())
                .chain(there -> there ? Uni.createFrom().voidItem() : issue(transaction, occasion, traceParent));
    }

    private Uni<Void> issue(Transaction transaction, Occasion occasion, @Nullable String traceParent) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transaction
                .next(papers.sequenceFor(occasion, now))
                .map(number -> papers.issue(occasion, number, now))
                .chain(notice -> transaction.save(notice, traceParent));
    }
}
