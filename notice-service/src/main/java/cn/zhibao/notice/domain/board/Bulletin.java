package cn.zhibao.notice.domain.board;

import cn.zhibao.notice.domain.paper.Issuer;
import cn.zhibao.notice.domain.paper.Issuers;
import cn.zhibao.notice.domain.paper.NoticeNumber;
import cn.zhibao.notice.domain.paper.NumberSequence;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The announcement (公告) by which a listing, its continuation or its lifting was made public. It never changes.
 *
 * @param round of the listing that it announces, or in which the listing was lifted
 * @param number such as 淄建督公〔2026〕1号: gap-free per authority and year, over announcements of every kind
 * @param fact short name of the event that it makes public, such as {@code supervision-listed}
 * @param factAt when that happened
 * @param text the announcement as people read it, in Chinese
 */
public record Bulletin(
        UUID supervisionId,
        Kind kind,
        int round,
        NoticeNumber number,
        String fact,
        Instant factAt,
        Instant publishedAt,
        String text) {

    /** What is announced. */
    public enum Kind {
        /** 挂牌督办公告 */
        LISTING,
        /** 继续挂牌督办公告 */
        CONTINUATION,
        /** 解除挂牌督办公告 */
        LIFTING
    }

    /** True when something is to be announced: a listing that is new on the board, another round of it, or its end. */
    public static boolean isDue(@Nullable PublicListing before, PublicListing now) {
        return before == null || before.round() != now.round() || before.state() != now.state();
    }

    /** What is announced of a listing that stands so. */
    static Kind kindOf(PublicListing listing) {
        return switch (listing.state()) {
            case LISTED -> Kind.LISTING;
            case CONTINUED -> Kind.CONTINUATION;
            case LIFTED -> Kind.LIFTING;
        };
    }

    /** The announcements of an authority in the year of that moment. */
    public static NumberSequence sequence(PublicListing listing, Issuers issuers, Instant now) {
        return NumberSequence.ofBulletins(issuers.of(listing.issuer()), now);
    }

    /** The announcement that is due, under the next number of its sequence; the fact is what it makes public. */
    public static Bulletin of(
            PublicListing listing, String fact, Instant factAt, Issuers issuers, NoticeNumber number, Instant now) {
        Issuer issuer = issuers.of(listing.issuer());
        String text = new BulletinText(listing, issuer, issuers).page(number, now);
        return new Bulletin(listing.supervisionId(), kindOf(listing), listing.round(), number, fact, factAt, now, text);
    }
}
