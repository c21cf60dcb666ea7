package cn.zhibao.notice.domain.board;

import cn.zhibao.events.contract.GovernmentDecision;
import cn.zhibao.events.contract.GovernmentListing;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionLifted;
import cn.zhibao.events.contract.SupervisionProgress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listed supervision (挂牌督办) as it stands on the public board.
 *
 * @param number number of the listing in its present round; null for listings from before rounds were numbered
 * @param issuer code of the region whose authority supervises
 * @param region code of the region of the place
 * @param round 1 for the listing, one more each time it was continued
 * @param listedAt when it was listed; for one that was listed before there was a board the beginning of the round in which it
 *     came onto it
 * @param continuedAt when the present round began; null in the first
 * @param rectifyBy deadline that holds now
 * @param extendedFrom the deadline that was announced, once a later one was granted in this round
 * @param liftedAt null while it stands
 * @param publishedAt when it came onto the board
 * @param government null while no government lists it
 */
public record PublicListing(
        UUID supervisionId,
        @Nullable String number,
        String issuer,
        String region,
        PublicCase about,
        int round,
        Instant listedAt,
        @Nullable Instant continuedAt,
        Instant rectifyBy,
        @Nullable Instant extendedFrom,
        @Nullable Instant liftedAt,
        Instant publishedAt,
        @Nullable ByGovernment government) {

    /**
     * That a government lists it too (政府挂牌督办), by the same deadline.
     *
     * @param region code of the region of the government
     * @param number of the government's own paper; null where none is known
     */
    public record ByGovernment(String region, @Nullable String number, LocalDate decidedOn) {

        static @Nullable ByGovernment of(@Nullable GovernmentListing listing) {
            GovernmentDecision decision = listing == null ? null : listing.decision();
            return listing == null || decision == null || !decision.listed()
                    ? null
                    : new ByGovernment(listing.desk(), decision.number(), decision.decidedOn());
        }
    }

    /** Where a listing stands for everybody. */
    public enum State {
        /** 已挂牌 */
        LISTED,
        /** 继续挂牌 */
        CONTINUED,
        /** 已解除 */
        LIFTED
    }

    public State state() {
        if (liftedAt != null) {
            return State.LIFTED;
        }
        return round > 1 ? State.CONTINUED : State.LISTED;
    }

    /**
     * The listing after an event of its supervision; empty for drills, which nobody publishes.
     *
     * @param before null while it is not on the board
     * @param now time of the server
     */
    public static Optional<PublicListing> after(@Nullable PublicListing before, SupervisionEvent event, Instant now) {
        SupervisionFacts facts = event.supervision();
        if (facts.exercise()) {
            return Optional.empty();
        }
        SupervisionProgress progress = facts.progress();
        int round = progress == null ? 1 : progress.round();
        PublicListing known = before != null && before.round == round ? before : null;
        return Optional.of(new PublicListing(
                facts.supervisionId(),
                progress == null ? null : progress.number(),
                facts.desk(),
                facts.region(),
                PublicCase.of(facts.summary()),
                round,
                before == null ? facts.listedAt() : before.listedAt,
                round > 1 ? facts.listedAt() : null,
                facts.rectifyBy(),
                known == null ? null : known.extendedFrom(facts.rectifyBy()),
                event instanceof SupervisionLifted lifted ? lifted.at() : known == null ? null : known.liftedAt,
                before == null ? now : before.publishedAt,
                ByGovernment.of(facts.government())));
    }

    private @Nullable Instant extendedFrom(Instant now) {
        return extendedFrom == null && !rectifyBy.equals(now) ? rectifyBy : extendedFrom;
    }
}
