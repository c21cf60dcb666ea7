package cn.zhibao.hazard.app;

import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.hazard.app.proof.Unsigned;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.hazard.DeadlineMark;
import cn.zhibao.hazard.domain.hazard.Hazard;
import cn.zhibao.hazard.domain.register.project.Registered;
import cn.zhibao.hazard.domain.register.project.Site;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ledger of hazards. */
public interface Hazards {

    /**
     * Puts a new hazard on file: state, ledger, event, the wake-up for its deadline and the submission's key are one
     * write. The answer comes after the commit.
     */
    Uni<Written<HazardFound>> file(NewHazard hazard);

    /**
     * Runs the work in one transaction: all of it or nothing. It may run again when it lost a race for the case. What it
     * gives is signed after the commit, on a thread for work.
     */
    <T> Uni<T> inTransaction(Function<InTransaction, Uni<Unsigned<T>>> work);

    Uni<Optional<Known>> find(UUID hazardId, Scope scope);

    /** Whether there is such a hazard in the scope. */
    Uni<Boolean> knows(UUID hazardId, Scope scope);

    /** Newest first. */
    Uni<List<Known>> list(Query query, Scope scope);

    /** Whether there are more than so many. */
    Uni<Boolean> moreThan(long rows, Filter filter, Scope scope);

    /** Everything on file about a hazard, in order; empty when there is none in the scope. */
    Uni<List<LedgerEntry>> history(UUID hazardId, Scope scope);

    /**
     * A decision to file.
     *
     * @param decision with the one event {@link HazardFound}, by what the registers make of the site, which is looked up with
     *     the write
     * @param firstMark what to wake up for first
     */
    record NewHazard(
            Submission submission,
            Site site,
            Function<Registered, Decision.Accepted<Hazard>> decision,
            @Nullable Wake firstMark) {}

    /** A moment at which time itself has something to say about a hazard. */
    sealed interface Wake {

        Instant dueAt();
    }

    /**
     * A moment around the deadline of rectification.
     *
     * @param deadline the deadline it is meant for
     */
    record AroundDeadline(DeadlineMark mark, Instant deadline) implements Wake {

        static AroundDeadline firstAfter(Instant now, Instant deadline) {
            return new AroundDeadline(DeadlineMark.firstAfter(now, deadline), deadline);
        }

        @Override
        public Instant dueAt() {
            return mark.dueAt(deadline);
        }
    }

    /** The day to look again at what was struck off (回头看). */
    record Recheck(Instant dueAt) implements Wake {}

    /** A hazard with the version of its last fact. */
    record Known(Hazard hazard, int version) {}

    /**
     * Which hazards.
     *
     * @param before id of the last hazard of the page before; absent for the first page
     */
    record Query(Filter filter, @Nullable UUID before, int limit) {

        /** The page after a hazard. */
        public Query after(Known last) {
            return new Query(filter, last.hazard().facts().hazardId(), limit);
        }
    }

    /**
     * What they have in common; absent means all.
     *
     * @param text part of the number, the words, the address or a name
     * @param owner code of an authority, or empty for the cases that nobody answers for
     * @param from first moment of finding
     * @param to first moment of finding that is not wanted any more
     * @param unconfirmed whether it waits for an authority to confirm it
     * @param open true for cases that have not ended
     */
    record Filter(
            @Nullable String regionPrefix,
            @Nullable HazardStage stage,
            @Nullable HazardLevel level,
            @Nullable Boolean overdue,
            @Nullable Boolean unconfirmed,
            @Nullable String source,
            @Nullable String category,
            @Nullable String uscc,
            @Nullable String permitNo,
            @Nullable String text,
            @Nullable String owner,
            @Nullable Instant from,
            @Nullable Instant to,
            boolean open) {}

    /** What may be done to hazards inside one transaction. */
    interface InTransaction {

        /** The hazard, held against other writers until the transaction ends. */
        Uni<Optional<Known>> load(UUID hazardId);

        /** The same, if the caller may see it. */
        Uni<Optional<Known>> load(UUID hazardId, Scope scope);

        /** What became of this submission when it was sent before; empty when it is new. */
        Uni<Optional<Unsigned<Written<HazardEvent>>>> seen(Submission submission);

        /**
         * Writes the state that follows, tells its events and keeps the key of the submission; without events nothing is
         * written.
         *
         * @return the receipt of the first event, when a submission is the cause
         */
        Uni<Optional<Unsigned<Receipt<HazardEvent>>>> save(
                Known before, Decision.Accepted<Hazard> decision, Cause cause);

        Uni<Void> wake(Hazard hazard, Wake wake);

        /** Those of the ids that are attachments of the case. */
        Uni<Set<UUID>> attached(UUID hazardId, Collection<UUID> attachmentIds);

        /** Whether the register of projects says that this one is above the limit (限额以上). */
        Uni<Boolean> aboveLimit(String permitNo);

        /** Remembers that an authority put the hazard under listed supervision; the newest listing counts. */
        Uni<Void> listed(SupervisionFacts supervision);
    }

    /**
     * Who did something, and when, as that person says.
     *
     * @param submission the document that asked for it, to be kept with the fact it became; absent when none did
     */
    record Cause(
            String actor,
            @Nullable Instant claimedAt,
            @Nullable Submission submission) {

        static Cause of(Submission submission, @Nullable Instant claimedAt) {
            return new Cause(submission.caller().subject(), claimedAt, submission);
        }

        static Cause time(String actor) {
            return new Cause(actor, null, null);
        }

        /** The same, for another fact that the document becomes as well. */
        Cause beside() {
            return new Cause(actor, claimedAt, null);
        }
    }
}
