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

    /** What was told of it, oldest first; empty when there is no such supervision in scope. */
    Uni<List<Happened>> history(UUID id, String scope);

    /**
     * A fact of the life of a supervision.
     *
     * @param by account of the person, or the name of this service for what time did
     * @param data the event's data, as JSON
     */
    record Happened(int version, String type, Instant recordedAt, String by, String data) {}

    /**
     * A proposal, or a listing, or both: at least one of them is there.
     *
     * @param proposal the escalation that put it before a desk, null when it was listed without
     * @param listed null while nobody listed it
     */
    record Entry(
            UUID id,
            Instant proposedAt,
            @Nullable EscalationFacts proposal,
            @Nullable SupervisionFacts listed) {}

    /**
     * A question; what is null does not restrict.
     *
     * @param stages {@code PROPOSED} or names of {@link cn.zhibao.events.contract.SupervisionStage}
     */
    record Search(
            String scope,
            @Nullable List<String> stages,
            @Nullable UUID caseId,
            Escalations.@Nullable Place after,
            int limit) {}
}
