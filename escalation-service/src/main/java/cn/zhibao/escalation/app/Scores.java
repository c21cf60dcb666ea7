package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.events.contract.Subject;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What units have left of their points (安全生产条件得分): 100 less those of the facts that count now, 0 at least. A unit is seen where
 * one of these facts lies in the scope; the others are added all the same. Exercises are left out.
 */
public interface Scores {

    /** Those with the least left first, and among them those who lost most; at most {@code limit}. */
    Uni<List<Score>> find(Search search);

    /** Empty when no fact that counts lies in the scope. */
    Uni<Optional<Detail>> one(String unit, String scope, Instant at);

    /**
     * A question; what is null does not restrict.
     *
     * @param at the moment at which facts count
     * @param unit unified social credit code
     * @param below less is left than that
     */
    record Search(
            String scope,
            Instant at,
            @Nullable String unit,
            @Nullable Integer below,
            @Nullable Place after,
            int limit) {}

    /** A place in the list: how much was lost there, and by whom. */
    record Place(long lost, String unit) {}

    /**
     * How a unit stands.
     *
     * @param unit unified social credit code
     * @param name of the unit as one of the facts says it, null when none does
     * @param lost points of all facts that count
     * @param facts how many these are
     * @param lastAt when the newest of them became known
     */
    record Score(String unit, @Nullable String name, long lost, long facts, Instant lastAt) {

        /** What is left, 0 to 100. */
        public int score() {
            return Trigger.Score.left(lost);
        }
    }

    /** The same with what cost points, the newest first. */
    record Detail(Score score, List<Fact> facts) {}

    /**
     * A fact that costs points.
     *
     * @param caseId null when the case lies outside of the scope
     * @param loss its kind, as the rule calls it
     * @param happenedAt from when it counts
     * @param knownAt when it became known
     * @param lapsesAt the last moment at which it counts
     */
    record Fact(
            @Nullable UUID caseId,
            Subject subject,
            String region,
            String rule,
            String loss,
            int points,
            Instant happenedAt,
            Instant knownAt,
            Instant lapsesAt) {}
}
