package cn.zhibao.notice.stream;

import cn.zhibao.events.contract.ClockEvent;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.flow.InOrder;
import cn.zhibao.events.wire.EventJson;
import cn.zhibao.events.wire.EventTypes;
import cn.zhibao.events.wire.Received;
import cn.zhibao.notice.app.HearClock;
import cn.zhibao.notice.app.HearMatter;
import cn.zhibao.notice.app.IssuePaper;
import cn.zhibao.notice.app.Transaction;
import cn.zhibao.notice.domain.delivery.Announcement;
import cn.zhibao.notice.domain.paper.Enforced;
import cn.zhibao.notice.domain.paper.Occasion;
import cn.zhibao.notice.domain.paper.Ruled;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is done about an event: every one is queued for subscribers, and what is listed, continued, lifted, confirmed or not answered makes a document. */
public final class Reactions {

    private final IssuePaper issuePaper;
    private final HearClock hearClock;
    private final HearMatter hearMatter;
    private final MeterRegistry metrics;

    public Reactions(IssuePaper issuePaper, HearClock hearClock, HearMatter hearMatter, MeterRegistry metrics) {
        this.issuePaper = issuePaper;
        this.hearClock = hearClock;
        this.hearMatter = hearMatter;
        this.metrics = metrics;
    }

    /** Has its whole effect through the transaction. */
    public Uni<Void> on(Transaction transaction, List<Received> events) {
        return transaction
                .queue(events.stream().map(Reactions::queued).toList())
                .chain(() -> InOrder.each(events, received -> react(transaction, received)))
                // Own documents come back through Kafka like everything else; there each is seen once.
                .invoke(() -> events.forEach(this::count));
    }

    private Uni<Void> react(Transaction transaction, Received received) {
        return switch (received.event()) {
            case SupervisionEvent supervision ->
                hearMatter
                        .on(transaction, supervision, received.traceParent())
                        .chain(() -> issue(transaction, supervision, received.traceParent()));
            case PenaltyDecided(var penalty) -> hearMatter.on(transaction, penalty, received.traceParent());
            case SuspicionEvent suspicion ->
                Ruled.of(suspicion)
                        .map(ruled -> issuePaper.on(transaction, ruled, received.traceParent()))
                        .orElseGet(() -> Uni.createFrom().voidItem());
            case ClockEvent clock -> hearClock.on(transaction, clock, received.traceParent());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> issue(Transaction transaction, SupervisionEvent event, @Nullable String traceParent) {
        return Occasion.of(event)
                .map(occasion -> issuePaper.on(transaction, occasion, traceParent))
                .or(() -> Enforced.of(event).map(enforced -> issuePaper.on(transaction, enforced, traceParent)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private void count(Received received) {
        if (received.event() instanceof NoticeIssued(var notice)) {
            String kind = notice.kind().name().toLowerCase(Locale.ROOT);
            metrics.counter("zhibao.notices", "kind", kind).increment();
        }
    }

    private static Transaction.Queued queued(Received received) {
        return new Transaction.Queued(
                announcement(received),
                EventTypes.nameOf(received.type()),
                received.event().desk());
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
