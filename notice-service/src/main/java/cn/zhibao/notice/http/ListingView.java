package cn.zhibao.notice.http;

import cn.zhibao.events.contract.Subject;
import cn.zhibao.notice.app.PublicListings;
import cn.zhibao.notice.domain.board.Bulletin;
import cn.zhibao.notice.domain.board.PublicListing;
import cn.zhibao.notice.domain.paper.Issuers;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listed supervision (挂牌督办) as everybody reads it: nothing in it names a person.
 *
 * @param status where it stands for everybody, by its name in small letters
 * @param number number of the listing in its present round
 * @param round 1 for the listing, one more each time it was continued
 * @param issuer code of the region whose authority supervises; {@code issuerName} is how the authority is called
 * @param place the region by its name, never an address
 * @param extendedFrom the deadline that was announced, where a later one was granted
 * @param publishedAt when it came onto the board
 * @param government absent while no government lists it
 * @param announcements oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ListingView(
        UUID supervisionId,
        String status,
        @Nullable String number,
        int round,
        String issuer,
        String issuerName,
        String region,
        String place,
        Subject subject,
        String caseNumber,
        String grade,
        @Nullable String type,
        @Nullable String project,
        Instant listedAt,
        @Nullable Instant continuedAt,
        Instant rectifyBy,
        @Nullable Instant extendedFrom,
        @Nullable Instant liftedAt,
        Instant publishedAt,
        @Nullable Government government,
        List<Announced> announcements) {

    /**
     * The government that lists it too (政府挂牌督办), by the same deadline.
     *
     * @param number of the government's own paper
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Government(String name, @Nullable String number, LocalDate decidedOn) {

        private static @Nullable Government of(PublicListing.@Nullable ByGovernment listed, Issuers issuers) {
            return listed == null
                    ? null
                    : new Government(issuers.governmentOf(listed.region()), listed.number(), listed.decidedOn());
        }
    }

    /**
     * An announcement (公告).
     *
     * @param number such as 淄建督公〔2026〕1号
     * @param fact short name of the event that it makes public
     * @param factAt when that happened
     * @param text in the view of one listing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Announced(
            Bulletin.Kind kind,
            int round,
            String number,
            String fact,
            Instant factAt,
            Instant publishedAt,
            @Nullable String text) {

        private static Announced of(Bulletin bulletin, boolean withText) {
            return new Announced(
                    bulletin.kind(),
                    bulletin.round(),
                    bulletin.number().text(),
                    bulletin.fact(),
                    bulletin.factAt(),
                    bulletin.publishedAt(),
                    withText ? bulletin.text() : null);
        }
    }

    static ListingView listed(PublicListings.Published published, Issuers issuers) {
        return of(published, issuers, false);
    }

    static ListingView of(PublicListings.Published published, Issuers issuers) {
        return of(published, issuers, true);
    }

    /** How a state is called. */
    static String nameOf(PublicListing.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static ListingView of(PublicListings.Published published, Issuers issuers, boolean withText) {
        PublicListing listing = published.listing();
        return new ListingView(
                listing.supervisionId(),
                nameOf(listing.state()),
                listing.number(),
                listing.round(),
                listing.issuer(),
                issuers.of(listing.issuer()).name(),
                listing.region(),
                issuers.placeOf(listing.region()),
                listing.about().subject(),
                listing.about().number(),
                listing.about().grade(),
                listing.about().type(),
                listing.about().project(),
                listing.listedAt(),
                listing.continuedAt(),
                listing.rectifyBy(),
                listing.extendedFrom(),
                listing.liftedAt(),
                listing.publishedAt(),
                Government.of(listing.government(), issuers),
                published.bulletins().stream()
                        .map(bulletin -> Announced.of(bulletin, withText))
                        .toList());
    }
}
