package cn.zhibao.hazard.app.tip;

import cn.zhibao.events.contract.TipKind;
import cn.zhibao.events.contract.TipStatus;
import cn.zhibao.hazard.app.LedgerEntry;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.tip.Handling;
import cn.zhibao.hazard.domain.tip.Identity;
import cn.zhibao.hazard.domain.tip.Tip;
import cn.zhibao.hazard.domain.tip.TipDecision;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tips on file. */
public interface Tips {

    /** Runs the work in one transaction: all of it or nothing. It may run again when it lost a race for the tip. */
    <T> Uni<T> inTransaction(Function<InTransaction, Uni<T>> work);

    Uni<Optional<Known>> find(UUID tipId, Scope scope);

    /** Newest first. */
    Uni<List<Known>> list(Query query, Scope scope);

    /** Everything told about a tip, in order; empty when there is none in the scope. */
    Uni<List<LedgerEntry>> history(UUID tipId, Scope scope);

    /** The tip that this receipt code belongs to; empty for any other text. */
    Uni<Optional<Known>> ofCode(String code);

    /** Who read which tipster's identity, newest first. */
    Uni<List<IdentityRead>> identityReads(@Nullable UUID before, int limit, Scope scope);

    /**
     * A tip with the version of its last fact.
     *
     * @param steps what was done about it, in order
     */
    record Known(Tip tip, int version, List<Step> steps) {
        public Known {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One thing that was done about a tip.
     *
     * @param actor id of who did it
     * @param status what the tip was then
     */
    record Step(int version, Instant at, String actor, TipStatus status, Handling handling) {}

    /** Which tips; absent means all. */
    record Query(
            @Nullable String regionPrefix,
            @Nullable TipStatus status,
            @Nullable TipKind kind,
            @Nullable Boolean overdue,
            @Nullable UUID before,
            int limit) {}

    /**
     * A record that somebody read who gave a tip. Never changed, never removed.
     *
     * @param reader id of who read it
     */
    record IdentityRead(UUID readId, UUID tipId, String reader, String reason, Instant readAt) {}

    /** What a change of tips may do. */
    interface InTransaction {

        /**
         * What this submission became when it was sent before, as it is now; held against the same submission until the
         * transaction ends.
         */
        Uni<Seen> seen(Submission submission);

        /** Counts a tip from an address; false when there were {@code most} from it in the window that began then. */
        Uni<Boolean> counted(String address, Instant from, Duration window, int most);

        /** Puts a new tip on file: state, ledger, event, sealed identity, code and deadline are one write. */
        Uni<Void> receive(
                TipDecision.Accepted decision, @Nullable Identity identity, Submission submission, String code);

        /** Has the code lead to the tip, as it does already unless the keys were changed meanwhile. */
        Uni<Void> keepCode(UUID tipId, String code);

        /** The tip, held against other writers until the transaction ends. */
        Uni<Optional<Known>> load(UUID tipId, Scope scope);

        /** The same for time, which sees everything. */
        Uni<Optional<Known>> load(UUID tipId);

        /** True when there is such a hazard or accident in the scope. */
        Uni<Boolean> isCase(UUID caseId, Scope scope);

        /** Writes the state that follows, tells the event and keeps what was done with the submission's key. */
        Uni<Known> handle(Known before, TipDecision.Accepted decision, Handling handling, Submission submission);

        /** Writes the state that follows from time alone. */
        Uni<Void> save(Known before, TipDecision.Accepted decision, String actor);

        /** Records the reading, then opens the identity; empty when the tipster said nothing of it. */
        Uni<Optional<Identity>> readIdentity(IdentityRead read);
    }

    /** What is known of a submission. */
    sealed interface Seen {

        record Never() implements Seen {}

        /** The same document came before and became this tip. */
        record Before(Known tip) implements Seen {}

        /** Another document came under this key before. */
        record KeyTaken() implements Seen {}
    }
}
