package cn.zhibao.hazard.app.posting;

import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.domain.posting.Post;
import cn.zhibao.hazard.domain.posting.Posting;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Postings on file. Nothing ever vanishes: a posting ends, and its steps stay. */
public interface Postings {

    /** Runs the work in one transaction: all of it or nothing. */
    <T> Uni<T> inTransaction(Function<InTransaction, Uni<T>> work);

    Uni<Optional<Known>> find(UUID postingId, Reader reader);

    /** Newest first. */
    Uni<List<Known>> list(Query query, Reader reader);

    /**
     * A posting with what was reported under it, drills left out.
     *
     * @param hazards how many
     * @param majorHazards how many of them are major ones now
     */
    record Known(Posting posting, long hazards, long majorHazards) {}

    /**
     * Who looks.
     *
     * @param ownOnly true for somebody who sees his own postings alone; others see what their region sends and what is
     *     posted there as well
     */
    record Reader(Caller caller, boolean ownOnly) {

        public Scope scope() {
            return ownOnly ? new Scope.Nothing() : caller.reads();
        }
    }

    /**
     * Which postings; absent means all.
     *
     * @param regionPrefix of where they are
     * @param endingBy current ones whose last day is not after this one
     * @param before id of the last posting of the page before
     */
    record Query(
            @Nullable String regionPrefix,
            @Nullable String inspector,
            Posting.@Nullable State state,
            @Nullable LocalDate endingBy,
            LocalDate today,
            @Nullable UUID before,
            int limit) {}

    /** What may be done inside one transaction. */
    interface InTransaction {

        /** What this submission became before; nobody else sends the same until the transaction ends. */
        Uni<Optional<Earlier>> seen(Submission submission);

        /** A posting the reader may see, held against other writers until the transaction ends. */
        Uni<Optional<Known>> load(UUID postingId, Reader reader);

        /** Where a project or house of the registers lies; empty when no valid entry has that key. */
        Uni<Optional<String>> regionOf(Post.Kind kind, String key);

        /**
         * A posting of the same account at the same place that has a day of these in common and has not been ended; nobody else
         * posts that account until the transaction ends.
         *
         * @param except one that does not count
         */
        Uni<Optional<UUID>> overlapping(Stay stay, UUID except);

        /** Keeps the posting as it stands now, with the step that led there. */
        Uni<Void> keep(Posting posting, Step step);
    }

    /** Who would be where, from one day to another, both included. */
    record Stay(String account, Post.Kind kind, String key, LocalDate from, LocalDate to) {}

    /** A submission on file; {@code same} is true when it was the same document. */
    record Earlier(UUID postingId, boolean same) {}

    /** What somebody did to a posting. */
    record Step(
            Happened happened,
            Submission submission,
            Instant at,
            @Nullable String reason) {}

    enum Happened {
        STARTED,
        RENEWED,
        ENDED
    }
}
