package cn.zhibao.notice.app;

import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.notice.domain.paper.SupervisionOrders;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A supervision was listed: the supervising authority issues its order, once. */
public final class IssueSupervisionOrder {

    private final SupervisionOrders orders;
    private final Clock clock;

    public IssueSupervisionOrder(SupervisionOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Issues the order unless there is one already.
     *
     * @param traceParent W3C trace context of the listing
     */
    public Uni<Void> on(Transaction transaction, SupervisionFacts listed, @Nullable String traceParent) {
        return transaction
                .hasNotice(SupervisionOrders.idFor(listed.supervisionId()))
                .chain(there -> there ? Uni.createFrom().voidItem() : issue(transaction, listed, traceParent));
    }

    private Uni<Void> issue(Transaction transaction, SupervisionFacts listed, @Nullable String traceParent) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transaction
                .next(orders.sequenceFor(listed, now))
                .map(number -> orders.issue(listed, number, now))
                .chain(notice -> transaction.save(notice, traceParent));
    }
}
