package cn.zhibao.escalation.domain.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a case is one of a series. It is judged among the others a moment after it joined, when all that joined before it are
 * known; as it stood when it joined, because what is told of it later may be known earlier.
 *
 * @param id of its timer
 * @param asJoined what was known of it then, null once it was judged
 */
public record Membership(
        UUID id, Series series, Member member, @Nullable Facts asJoined) {

    private static final Duration PAST = Duration.ofMillis(1);

    /** A case that joins now. */
    public static Membership joining(Series series, Member member, Facts facts) {
        String occurrence = "series " + series.same() + (member.lost() == null ? "" : " " + member.lostBy());
        return new Membership(CaseIds.of(member.caseId(), series.rule(), occurrence), series, member, facts);
    }

    /** When it is judged; null once it was. */
    public @Nullable Alarm alarm() {
        return asJoined == null ? null : new Alarm.SeriesDue(id, judgedAt(), series);
    }

    public Instant judgedAt() {
        return member.joinedAt().plus(PAST).truncatedTo(ChronoUnit.MICROS);
    }

    public Membership judged() {
        return new Membership(id, series, member, null);
    }
}
