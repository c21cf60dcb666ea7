package cn.zhibao.escalation.app;

import cn.zhibao.events.contract.EscalationFacts;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Escalations to look at; the scope is part of every question. */
public interface Escalations {

    /** Newest first, at most {@code limit}. */
    Uni<List<Entry>> find(Search search);

    /** Open calls about hazards, the newest {@code limit} of them. */
    Uni<List<EscalationFacts>> openAboutHazards(String scope, int limit);

    Uni<Optional<Entry>> one(UUID id, String scope);

    /** Why it was raised, advanced and acknowledged, in this order; empty when there is no such escalation in scope. */
    Uni<List<Explained>> traces(UUID id, String scope);

    /**
     * An escalation as it stands.
     *
     * @param version journal version of the case that it reflects
     */
    record Entry(EscalationFacts facts, int version) {}

    /**
     * A question; what is null does not restrict.
     *
     * @param scope region of the case must lie within
     * @param after the last one of the part before
     */
    record Search(
            String scope,
            @Nullable Boolean open,
            @Nullable String desk,
            @Nullable UUID caseId,
            @Nullable Place after,
            int limit) {}

    /** A place in the list. */
    record Place(Instant at, UUID id) {}
}
