package cn.zhibao.escalation.domain.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A case of a series, as the others see it. It stays one, whatever is told of it later.
 *
 * @param happenedAt when it occurred or was found
 * @param joinedAt from when the fact counts that made it one
 * @param countsUntil cases that join later do not see it any more
 */
public record Member(UUID caseId, Instant happenedAt, Instant joinedAt, Instant countsUntil) {

    /** In the order of joining, those of the same moment by their ids, as PostgreSQL orders them. */
    public static final Comparator<Member> JOINING = Comparator.comparing(Member::joinedAt)
            .thenComparing((a, b) ->
                    Long.compareUnsigned(a.caseId.getMostSignificantBits(), b.caseId.getMostSignificantBits()))
            .thenComparing((a, b) ->
                    Long.compareUnsigned(a.caseId.getLeastSignificantBits(), b.caseId.getLeastSignificantBits()));

    /** In the order in which they happened. */
    public static final Comparator<Member> HAPPENING =
            Comparator.comparing(Member::happenedAt).thenComparing(JOINING);
}
