package cn.zhibao.hazard.domain.posting;

import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.domain.register.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A posting (驻点) of a resident inspector: what that person finds there goes straight to the authority that sent him.
 *
 * @param version counts its changes, from 1
 * @param sentBy the sending authority (派出单位)
 * @param authorityName its name when the posting began
 * @param early absent unless it was ended before its term was over
 */
public record Posting(
        UUID postingId,
        int version,
        Inspector inspector,
        Authority sentBy,
        String authorityName,
        Post post,
        Term term,
        @Nullable Early early) {

    /**
     * Who is posted.
     *
     * @param account name of the account, as tokens have it
     * @param displayName name of the person, which no event carries
     * @param certificate number of the enforcement certificate (执法证号)
     */
    public record Inspector(String account, String displayName, String certificate) {}

    /**
     * An end before the term was over.
     *
     * @param by account that ended it
     */
    public record Early(Instant at, String by, String reason) {}

    public enum State {
        PLANNED,
        CURRENT,
        ENDED
    }

    public State state(LocalDate today) {
        if (early != null || today.isAfter(term.to())) {
            return State.ENDED;
        }
        return today.isBefore(term.from()) ? State.PLANNED : State.CURRENT;
    }

    /** When it ended, by somebody or because its term was over at 24:00 of the last day in China; absent while it has not. */
    public Optional<Instant> endedAt(LocalDate today) {
        if (early != null) {
            return Optional.of(early.at());
        }
        return today.isAfter(term.to())
                ? Optional.of(term.to().plusDays(1).atStartOfDay(Regions.CHINA).toInstant())
                : Optional.empty();
    }

    /** Of postings the one that is meant by a finding: the narrowest that covers its place, of alike ones the newest. */
    public static Optional<Posting> meant(List<Posting> all, Region place, @Nullable String permitNo) {
        return all.stream()
                .filter(each -> each.post().covers(place, permitNo))
                .min(Comparator.comparing((Posting each) -> each.post().kind())
                        .thenComparing(each -> each.post().region().prefix().length(), Comparator.reverseOrder())
                        .thenComparing(each -> each.term().from(), Comparator.reverseOrder()));
    }
}
