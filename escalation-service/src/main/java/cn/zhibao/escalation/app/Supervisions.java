package cn.zhibao.escalation.app;

import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.SupervisionFacts;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Listed supervision to look at; the scope is part of every question. */
public interface Supervisions {

    /** Newest proposal first, at most {@code limit}. */
    Uni<List<Entry>> find(Search search);

    Uni<Optional<Entry>> one(UUID id, String scope);

    /**
     * A proposal, and the listing when there is one.
     *
     * @param proposal the escalation that put it before a desk
     * @param listed null while nobody listed it
     */
    record Entry(
            UUID id,
            Instant proposedAt,
            EscalationFacts proposal,
            @Nullable SupervisionFacts listed) {}

    /** A question; what is null does not restrict. */
    record Search(
            String scope,
            @Nullable Boolean listed,
            @Nullable UUID caseId,
            Escalations.@Nullable Place after,
            int limit) {}
}
