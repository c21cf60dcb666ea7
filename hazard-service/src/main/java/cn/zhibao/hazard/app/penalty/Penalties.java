package cn.zhibao.hazard.app.penalty;

import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.contract.PenaltyKind;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The administrative penalties on file. */
public interface Penalties {

    /**
     * The code of the conflict of a decision that is on file already, under another key: counted twice it would weigh twice. Its
     * parameter {@code penaltyId} is the one on file.
     */
    String DECISION_KNOWN = "decision-known";

    /** Puts a penalty on file once: state, ledger, event and key are one write. */
    Uni<Outcome<PenaltyDecided>> take(NewPenalty penalty);

    Uni<Optional<PenaltyFacts>> find(UUID penaltyId, Scope scope);

    /** Whether there is such a penalty within the scope. */
    Uni<Boolean> knows(UUID penaltyId, Scope scope);

    /** Newest first. */
    Uni<List<PenaltyFacts>> list(Query query, Scope scope);

    /** A penalty to file. */
    record NewPenalty(PenaltyFacts facts, Submission submission) {}

    /**
     * Which penalties; absent means all.
     *
     * @param aggravation one of those that made it worse
     * @param decidedFrom first moment of the decision
     * @param decidedUntil first moment after that
     */
    record Query(
            @Nullable String regionPrefix,
            @Nullable PenaltyKind kind,
            @Nullable String uscc,
            @Nullable UUID aboutCaseId,
            @Nullable Aggravation aggravation,
            @Nullable Instant decidedFrom,
            @Nullable Instant decidedUntil,
            @Nullable UUID before,
            int limit) {}
}
