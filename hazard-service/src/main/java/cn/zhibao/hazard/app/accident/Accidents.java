package cn.zhibao.hazard.app.accident;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.Sector;
import cn.zhibao.hazard.app.LedgerEntry;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.Written;
import cn.zhibao.hazard.app.proof.Unsigned;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.accident.Accident;
import cn.zhibao.hazard.domain.register.project.Registered;
import cn.zhibao.hazard.domain.register.project.Site;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ledger of accidents. */
public interface Accidents {

    /**
     * Puts a new accident on file: state, ledger, event, the wake-up for the end of its casualty window and the
     * submission's key are one write.
     */
    Uni<Written<AccidentReported>> report(NewAccident accident);

    /**
     * Runs the work in one transaction: all of it or nothing. It may run again when it lost a race for the case. What it
     * gives is signed after the commit, on a thread for work.
     */
    <T> Uni<T> inTransaction(Function<InTransaction, Uni<Unsigned<T>>> work);

    /**
     * An accident as known at a time.
     *
     * @param at time of the server; absent means now. Before its first report there was no accident
     */
    Uni<Optional<Known>> find(UUID accidentId, Scope scope, @Nullable Instant at);

    /** Whether there is such an accident in the scope. */
    Uni<Boolean> knows(UUID accidentId, Scope scope);

    /** Newest first. */
    Uni<List<Listed>> list(Query query, Scope scope);

    /** Whether there are more than so many. */
    Uni<Boolean> moreThan(long rows, Filter filter, Scope scope);

    /** Everything on file about an accident, in order; empty when there is none in the scope. */
    Uni<List<LedgerEntry>> history(UUID accidentId, Scope scope);

    /**
     * A decision to file.
     *
     * @param decision with the one event {@link AccidentReported}, by what the registers make of the site, which is looked up
     *     with the write
     */
    record NewAccident(Submission submission, Site site, Function<Registered, Decision.Accepted<Accident>> decision) {}

    /** An accident with the version of its last fact. */
    record Known(Accident accident, int version) {}

    /** How far a case has gone, as lists tell it. */
    enum Status {
        REPORTED,
        UNDER_INVESTIGATION,
        CONCLUDED;

        public static Status of(Accident accident) {
            return switch (accident) {
                case Accident.Reported _ -> REPORTED;
                case Accident.UnderInvestigation _ -> UNDER_INVESTIGATION;
                case Accident.Concluded _ -> CONCLUDED;
            };
        }
    }

    /**
     * An accident as a list shows it.
     *
     * @param gaps names of the facts that are still missing
     */
    record Listed(AccidentFacts facts, Status status, List<String> gaps, boolean windowClosed, int version) {
        public Listed {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * Which accidents.
     *
     * @param before id of the last accident of the page before; absent for the first page
     */
    record Query(Filter filter, @Nullable UUID before, int limit) {

        /** The page after an accident. */
        public Query after(Listed last) {
            return new Query(filter, last.facts().accidentId(), limit);
        }
    }

    /**
     * What they have in common; absent means all.
     *
     * @param from earliest time of occurrence
     * @param to time of occurrence before which they lie
     * @param gaps whether something is still missing
     * @param text part of the number, the words, the address or a name
     */
    record Filter(
            @Nullable String regionPrefix,
            @Nullable Grade grade,
            @Nullable Status status,
            @Nullable String type,
            @Nullable Boolean nearMiss,
            @Nullable Boolean gaps,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String uscc,
            @Nullable String permitNo,
            @Nullable String text) {}

    /** What a change of an accident may do. */
    interface InTransaction {

        /**
         * What became of this submission when it was sent before; empty when it is new.
         *
         * @param fact the fact that such a submission becomes
         */
        <E extends AccidentEvent> Uni<Optional<Unsigned<Written<E>>>> seen(Submission submission, Class<E> fact);

        /** The accident, held against other writers until the transaction ends. */
        Uni<Optional<Known>> load(UUID accidentId, Scope scope);

        /** The same for time itself, which sees everything. */
        Uni<Optional<Known>> load(UUID accidentId);

        /** What the register of projects says that is built under this permit; empty when it does not know it. */
        Uni<Optional<Sector>> sectorOf(String permitNo);

        /**
         * Writes the state that follows, tells its events, keeps the submission's key and waits for the end of the casualty
         * window when that moved.
         *
         * @param fact class of the decision's first event
         */
        <E extends AccidentEvent> Uni<Unsigned<Receipt<E>>> save(
                Known before, Decision.Accepted<Accident> decision, Submission submission, Class<E> fact);

        /** The same for what nobody sent. */
        Uni<Void> save(Known before, Decision.Accepted<Accident> decision, String actor);
    }
}
