package cn.zhibao.hazard.app.library;

import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.library.AccidentCase;
import cn.zhibao.hazard.domain.library.CaseFiling;
import cn.zhibao.hazard.domain.library.Concern;
import io.smallrye.mutiny.Uni;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cases on file, for everybody to read. Nothing ever vanishes: a case ends, and every version of it stays. */
public interface CaseLibrary {

    /** Runs the work in one transaction: all of it or nothing. It may run again when it lost a race for a name. */
    <T> Uni<T> inTransaction(Function<InTransaction, Uni<T>> work);

    /** A case as it stands, also one that has ended. */
    Uni<Optional<AccidentCase>> find(UUID caseId);

    /** The latest accident first. */
    Uni<List<AccidentCase>> list(Query query);

    /** All versions of a case, the newest first; none when there is no such case. */
    Uni<List<AccidentCase>> versions(UUID caseId);

    /**
     * Which cases; absent or empty means all.
     *
     * @param regionPrefix of where they happened
     * @param days on which of these days of a year
     * @param concern what one of their lessons, or for the type of accident the case itself, is about
     * @param text part of their words, as {@code CaseNames.sought} makes it
     * @param ended true for those that have ended, false for the others
     * @param before id of the last case of the page before
     */
    record Query(
            @Nullable String regionPrefix,
            Set<MonthDay> days,
            Concern concern,
            @Nullable String text,
            boolean ended,
            @Nullable UUID before,
            int limit) {
        public Query {
            days = Set.copyOf(days);
        }
    }

    /** What may be done inside one transaction. */
    interface InTransaction {

        /** What this submission became before; empty when it is new. */
        Uni<Optional<Earlier>> seen(Submission submission);

        /** A case as it stands, held against other writers until the transaction ends. */
        Uni<Optional<AccidentCase>> load(UUID caseId);

        /** The other case that is on file under this place, day and mark, if there is one that has not ended. */
        Uni<Optional<UUID>> sameName(CaseFiling filing, UUID except);

        /** Whether somebody of this scope may see such an accident. */
        Uni<Boolean> knowsAccident(UUID accidentId, Scope scope);

        /** Puts a version on file, with the submission that it came of where it is the first. */
        Uni<Void> keep(AccidentCase version, @Nullable Submission submission);
    }

    /** A submission on file; {@code same} is true when it was the same document. */
    record Earlier(UUID caseId, boolean same) {}
}
