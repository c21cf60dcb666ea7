package cn.zhibao.escalation.domain.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case of a series, as the others see it. It stays one, whatever is told of it later.
 *
 * @param happenedAt when it occurred or was found
 * @param joinedAt from when the fact counts that made it one
 * @param countsUntil cases that join later do not see it any more
 * @param lost what the unit loses by it; null in a series in which cases are counted
 */
public record Member(
        UUID caseId,
        Instant happenedAt,
        Instant joinedAt,
        Instant countsUntil,
        @Nullable Lost lost) {

    /** In the order of joining, those of the same moment by their ids, as PostgreSQL orders them. */
    public static final Comparator<Member> JOINING = Comparator.comparing(Member::joinedAt)
            .thenComparing((a, b) ->
                    Long.compareUnsigned(a.caseId.getMostSignificantBits(), b.caseId.getMostSignificantBits()))
            .thenComparing((a, b) ->
                    Long.compareUnsigned(a.caseId.getLeastSignificantBits(), b.caseId.getLeastSignificantBits()));

    /** The same, and what one case lost at one moment by its name: no two are alike. */
    public static final Comparator<Member> EACH = JOINING.thenComparing(Member::lostBy);

    /** In the order in which they happened. */
    public static final Comparator<Member> HAPPENING =
            Comparator.comparing(Member::happenedAt).thenComparing(EACH);

    /**
     * Points that a unit loses (扣分).
     *
     * @param by name of the kind of fact, as the rule calls it
     * @param points 1 or more
     */
    public record Lost(String by, int points) {}

    /** Name of the kind of fact by which the unit lost points; empty when it lost none. */
    public String lostBy() {
        return lost == null ? "" : lost.by();
    }

    public int points() {
        return lost == null ? 0 : lost.points();
    }
}
