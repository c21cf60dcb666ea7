package cn.zhibao.hazard.app;

import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.hazard.DeadlineMark;
import cn.zhibao.hazard.domain.hazard.Hazard;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger of hazards. */
public interface Hazards {

    /**
     * Puts a new hazard on file: state, ledger, event, the wake-up for its deadline and the submission's key are one
     * write. The answer comes after the commit.
     */
    Uni<Written<HazardFound>> file(NewHazard hazard);

    Uni<Optional<Known>> find(UUID hazardId, Scope scope);

    /** Newest first. */
    Uni<List<Known>> list(Query query, Scope scope);

    /** Everything on file about a hazard, in order; empty when there is none in the scope. */
    Uni<List<LedgerEntry>> history(UUID hazardId, Scope scope);

    /**
     * A decision to file.
     *
     * @param decision with the one event {@link HazardFound}
     * @param firstMark what to wake up for first
     */
    record NewHazard(
            Submission submission,
            Decision.Accepted<Hazard> decision,
            @Nullable Wake firstMark) {}

    /**
     * A wake-up.
     *
     * @param deadline the deadline it is meant for
     */
    record Wake(DeadlineMark mark, Instant deadline) {

        public Instant dueAt() {
            return mark.dueAt(deadline);
        }
    }

    /** A hazard with the version of its last fact. */
    record Known(Hazard hazard, int version) {}

    /**
     * Which hazards; absent means all.
     *
     * @param before id of the last hazard of the page before
     */
    record Query(
            @Nullable String regionPrefix,
            @Nullable HazardLevel level,
            @Nullable Boolean overdue,
            @Nullable UUID before,
            int limit) {}

    /** What a timer may do, inside the transaction that takes the timer away. */
    interface InTransaction {

        /** The hazard, held against other writers until the transaction ends. */
        Uni<Optional<Known>> load(UUID hazardId);

        /** Writes the state that follows and tells its events. */
        Uni<Void> save(Known before, Decision.Accepted<Hazard> decision, String actor);

        Uni<Void> wake(Hazard hazard, Wake wake);
    }
}
