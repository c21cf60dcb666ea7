package cn.zhibao.escalation.app;

import cn.zhibao.events.contract.MatchFacts;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionKind;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Suspicions to look at; the scope is part of every question. */
public interface Suspicions {

    /** Newest first, at most {@code limit}. */
    Uni<List<SuspicionFacts>> find(Search search);

    Uni<Optional<SuspicionFacts>> one(UUID id, String scope);

    /** Signals and tips that were taken to speak of an accident that is reported, newest first, at most {@code limit}. */
    Uni<List<MatchFacts>> matches(Matched search);

    /** A question; what is null does not restrict. */
    record Matched(String scope, @Nullable UUID caseId, Escalations.@Nullable Place after, int limit) {}

    /**
     * A question; what is null does not restrict.
     *
     * @param open true for those that wait for a ruling, false for those that are ruled
     */
    record Search(
            String scope,
            @Nullable Boolean open,
            @Nullable SuspicionKind kind,
            @Nullable UUID caseId,
            Escalations.@Nullable Place after,
            int limit) {}
}
