package cn.zhibao.notice.app;

import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.notice.domain.board.Bulletin;
import cn.zhibao.notice.domain.board.PublicListing;
import cn.zhibao.notice.domain.paper.Issuers;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Makes listed supervision public (公开): each round of a listing and its lifting are announced once. */
public final class PublishListing {

    private final Issuers issuers;
    private final Clock clock;

    public PublishListing(Issuers issuers, Clock clock) {
        this.issuers = issuers;
        this.clock = clock;
    }

    /**
     * Brings the board up to date; what was listed before there was a board comes onto it by its next fact.
     *
     * @param name short name of the event
     */
    public Uni<Void> on(Transaction transaction, SupervisionEvent event, String name) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Board board = transaction.board();
        return board.of(event.supervision().supervisionId()).chain(before -> {
            Optional<PublicListing> next = PublicListing.after(before.orElse(null), event, now);
            if (next.isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            PublicListing listing = next.get();
            Uni<Void> kept = before.isEmpty() ? board.add(listing) : board.keep(listing);
            return Bulletin.isDue(before.orElse(null), listing)
                    ? kept.chain(() -> transaction.next(Bulletin.sequence(listing, issuers, now)))
                            .chain(number ->
                                    board.announce(Bulletin.of(listing, name, event.at(), issuers, number, now)))
                    : kept;
        });
    }
}
