package cn.zhibao.notice.stream;

import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.SupervisionListed;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Received;
import cn.zhibao.notice.app.IssueSupervisionOrder;
import cn.zhibao.notice.app.Transaction;
import cn.zhibao.notice.domain.delivery.Announcement;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import java.util.Locale;

/** What is done about an event: every one is queued for subscribers, and a listing makes a document. */
public final class Reactions {

    private final IssueSupervisionOrder issueOrder;
    private final MeterRegistry metrics;

    public Reactions(IssueSupervisionOrder issueOrder, MeterRegistry metrics) {
        this.issueOrder = issueOrder;
        this.metrics = metrics;
    }

    /** Has its whole effect through the transaction. */
    public Uni<Void> on(Transaction transaction, Received received) {
        Uni<Void> queued = transaction.queue(announcement(received), EventTypes.nameOf(received.type()));
        if (received.event() instanceof SupervisionListed(var supervision)) {
            return queued.chain(() -> issueOrder.on(transaction, supervision));
        }
        // Own documents come back through Kafka like everything else; there each is seen once, after its commit.
        if (received.event() instanceof NoticeIssued(var notice)) {
            String kind = notice.kind().name().toLowerCase(Locale.ROOT);
            return queued.invoke(
                    () -> metrics.counter("zhibao.notices", "kind", kind).increment());
        }
        return queued;
    }

    private static Announcement announcement(Received received) {
        return new Announcement(
                received.eventId(),
                received.type(),
                received.source(),
                received.caseId(),
                received.sequence(),
                received.time(),
                received.event().region(),
                EventJson.write(received.event()));
    }
}
