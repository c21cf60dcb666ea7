package cn.zhibao.notice.stream;

import cn.zhibao.events.contract.ClockEvent;
import cn.zhibao.events.contract.HazardEvent;
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
import cn.zhibao.notice.app.PublishListing;
import cn.zhibao.notice.app.Transaction;
import cn.zhibao.notice.domain.delivery.Announcement;
import cn.zhibao.notice.domain.paper.Enforced;
import cn.zhibao.notice.domain.paper.Matter;
import cn.zhibao.notice.domain.paper.Occasion;
import cn.zhibao.notice.domain.paper.Paper;
import cn.zhibao.notice.domain.paper.Ruled;
import cn.zhibao.notice.domain.paper.StopAsked;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done about an event: every one is queued for subscribers, and what is listed, continued, lifted, confirmed, asked of a government or not answered makes a document; what is listed is made public. */
public final class Reactions {

    private final IssuePaper issuePaper;
    private final HearClock hearClock;
    private final HearMatter hearMatter;
    private final PublishListing publishListing;
    private final MeterRegistry metrics;

    public Reactions(
            IssuePaper issuePaper,
            HearClock hearClock,
            HearMatter hearMatter,
            PublishListing publishListing,
            MeterRegistry metrics) {
        this.issuePaper = issuePaper;
        this.hearClock = hearClock;
        this.hearMatter = hearMatter;
        this.publishListing = publishListing;
        this.metrics = metrics;
    }

    /** Has its whole effect through the transaction. */
    public Uni<Void> on(Transaction transaction, List<Received> events) {
        return transaction
                .queue(events.stream().map(Reactions::queued).toList())
                .chain(() -> transaction.learn(matters(events)))
                .chain(() -> InOrder.each(events, received -> react(transaction, received)))
                // Own documents come back through Kafka like everything else; there each is seen once.
                .invoke(() -> events.forEach(this::count));
    }

    /** What is known of the cases of these events now: of each what was told last. */
    private static Collection<Matter> matters(List<Received> events) {
        Map<UUID, Matter> newest = new LinkedHashMap<>();
        events.forEach(
                received -> Matter.of(received.event()).ifPresent(matter -> newest.put(matter.caseId(), matter)));
        return newest.values();
    }

    private Uni<Void> react(Transaction transaction, Received received) {
        return switch (received.event()) {
            case SupervisionEvent supervision ->
                hearMatter
                        .on(transaction, supervision, received.traceParent())
                        .chain(() -> issue(transaction, paperOf(supervision), received.traceParent()))
                        .chain(() -> publishListing.on(transaction, supervision, EventTypes.nameOf(received.type())));
            case HazardEvent hazard ->
                hearMatter
                        .on(transaction, hazard, received.traceParent())
                        .chain(() -> issue(transaction, StopAsked.of(hazard), received.traceParent()));
            case PenaltyDecided(var penalty) -> hearMatter.on(transaction, penalty, received.traceParent());
            case SuspicionEvent suspicion -> issue(transaction, Ruled.of(suspicion), received.traceParent());
            case ClockEvent clock -> hearClock.on(transaction, clock, received.traceParent());
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Optional<? extends Paper> paperOf(SupervisionEvent event) {
        Optional<Occasion> occasion = Occasion.of(event);
        return occasion.isPresent() ? occasion : Enforced.of(event);
    }

    private Uni<Void> issue(Transaction transaction, Optional<? extends Paper> paper, @Nullable String traceParent) {
        return paper.isPresent()
                ? issuePaper.on(transaction, paper.get(), traceParent)
                : Uni.createFrom().voidItem();
    }

    private void count(Received received) {
        if (received.event() instanceof NoticeIssued issued) {
            String kind = issued.notice().kind().name().toLowerCase(Locale.ROOT);
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
