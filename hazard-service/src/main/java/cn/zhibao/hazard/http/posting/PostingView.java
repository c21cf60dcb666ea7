package cn.zhibao.hazard.http.posting;

import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.posting.Postings;
import cn.zhibao.hazard.domain.posting.Post;
import cn.zhibao.hazard.domain.posting.Posting;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A posting as somebody reads it.
 *
 * @param displayName name of the person, for the sending authority and for the person alone
 * @param daysLeft days after today on which it still holds; absent unless it is current
 * @param renewable whether another term may be added now
 * @param mine whether it is the reader's own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostingView(
        UUID postingId,
        int version,
        String inspector,
        @Nullable String displayName,
        String certificate,
        String authority,
        String authorityName,
        Place place,
        LocalDate from,
        LocalDate to,
        Posting.State state,
        @Nullable Long daysLeft,
        boolean renewable,
        boolean mine,
        @Nullable Ended ended,
        long hazards,
        long majorHazards) {

    /**
     * Where it is.
     *
     * @param region where the project or house lies, or the region itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            Post.Kind kind,
            String region,
            @Nullable String permitNo,
            @Nullable String house) {

        private static Place of(Post post) {
            return new Place(
                    post.kind(),
                    post.region().code(),
                    post.kind() == Post.Kind.PROJECT ? post.key() : null,
                    post.kind() == Post.Kind.HOUSE ? post.key() : null);
        }
    }

    /**
     * How it ended.
     *
     * @param by account that ended it; absent, as the reason is, when its term was over
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ended(Instant at, @Nullable String by, @Nullable String reason) {}

    static PostingView of(Postings.Known known, Caller reader, LocalDate today) {
        Posting posting = known.posting();
        Posting.State state = posting.state(today);
        boolean mine = posting.inspector().account().equals(reader.account());
        boolean sends = reader.mayKeep(posting.sentBy().region());
        return new PostingView(
                posting.postingId(),
                posting.version(),
                posting.inspector().account(),
                mine || sends ? posting.inspector().displayName() : null,
                posting.inspector().certificate(),
                posting.sentBy().code(),
                posting.authorityName(),
                Place.of(posting.post()),
                posting.term().from(),
                posting.term().to(),
                state,
                state == Posting.State.CURRENT
                        ? ChronoUnit.DAYS.between(today, posting.term().to())
                        : null,
                state == Posting.State.CURRENT && !posting.term().renewedFrom().isAfter(today),
                mine,
                ended(posting, today),
                known.hazards(),
                known.majorHazards());
    }

    private static @Nullable Ended ended(Posting posting, LocalDate today) {
        Posting.Early early = posting.early();
        return posting.endedAt(today)
                .map(at -> new Ended(at, early == null ? null : early.by(), early == null ? null : early.reason()))
                .orElse(null);
    }
}
