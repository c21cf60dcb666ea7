package cn.zhibao.hazard.app.situation;

import cn.zhibao.events.contract.SituationFacts;
import cn.zhibao.events.contract.SituationKind;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.statistics.Statistics;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Situation reports on file. None ever changes: what is made anew is another version. */
public interface Situations {

    /** Waits for the end of that period, unless one is waited for already. */
    Uni<Void> begin(Step step);

    /** Runs the work in one transaction: all of it or nothing. */
    <T> Uni<T> inTransaction(Function<InTransaction, Uni<T>> work);

    /**
     * A report.
     *
     * @param version absent for the newest one
     */
    Uni<Optional<SituationFacts>> find(UUID situationId, @Nullable Integer version, Scope scope);

    /** The newest versions, newest first. */
    Uni<List<Listed>> list(Query query, Scope scope);

    /** What is done inside one transaction. */
    interface InTransaction {

        /** The figures as this transaction sees them. */
        Statistics figures();

        /**
         * The first of these regions that has no report of the period yet, and in whose province anything at all is on file: where
         * this system is not used there is nothing to report.
         */
        Uni<Optional<String>> next(String period, List<String> regions);

        /** The newest version; nobody else makes the next one until the transaction ends. */
        Uni<Optional<SituationFacts>> newest(UUID situationId, Scope scope);

        /** What this submission became before; nobody else sends the same until the transaction ends. */
        Uni<Optional<Earlier>> seen(Submission submission);

        /**
         * Puts a report on file: state, ledger and event are one write.
         *
         * @param submission of whoever asked for it; absent when time did
         */
        Uni<Void> keep(SituationFacts report, @Nullable Submission submission);

        /** Goes on with that. */
        Uni<Void> waitFor(Step step);
    }

    /** A submission on file; {@code same} is true when it was the same document. */
    record Earlier(SituationFacts report, boolean same) {}

    /** A report and what the next page begins after. */
    record Listed(UUID reportId, SituationFacts facts) {}

    /**
     * Which of them; absent means all.
     *
     * @param before report that the page before ended with
     */
    record Query(
            @Nullable String regionPrefix,
            @Nullable String period,
            @Nullable SituationKind kind,
            @Nullable UUID before,
            int limit) {}
}
