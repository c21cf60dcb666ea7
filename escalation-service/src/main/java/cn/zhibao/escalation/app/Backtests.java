package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.simulation.Difference;
import cn.zhibao.escalation.domain.simulation.Simulation;
import cn.zhibao.escalation.domain.simulation.Summary;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What rules would have done with many cases, found out in the background, one after the other. Each belongs to a region:
 * whoever answers for that region sees it and may end it. All of it is gone when the process ends.
 */
public interface Backtests {

    /** Takes an order; the caller's thread reads what was sent, so it must be one that may wait. */
    Begun begin(Order order);

    /** Newest first. */
    List<Standing> list(String scope);

    Optional<Standing> find(UUID id, String scope);

    /** What was ordered. */
    Optional<Order> order(UUID id, String scope);

    /** The lines of one that came to its end: those of a failed one would pass for the whole. */
    Optional<Path> lines(UUID id, String scope, Kind kind);

    /** Ends it if it runs, and forgets it; false when there is none. */
    boolean remove(UUID id, String scope);

    /** Lines of results. */
    enum Kind {
        DECISIONS,
        DIFFERENCES
    }

    /**
     * What is wanted.
     *
     * @param against rules to compare with; null when there is nothing to compare
     * @param scope region whose cases are simulated
     */
    record Order(
            PolicyVersions.Version policy, PolicyVersions.@Nullable Version against, String scope, Source source) {}

    /** Where the history comes from. */
    sealed interface Source {

        /** What was recorded and fell due from one moment to another; cases that began before go on. */
        record History(Instant from, Instant to) implements Source {}

        /**
         * Lines of CloudEvents that are sent with the order.
         *
         * @param until how far time passes, what is later is passed over; null for as long as anything is due
         */
        record Sent(InputStream lines, @Nullable Instant until) implements Source {}
    }

    /** What became of an order. */
    sealed interface Begun {
        record Waiting(Standing standing) implements Begun {}

        /** Others wait already. */
        record TooMany(int most) implements Begun {}

        record Empty() implements Begun {}

        /** What was sent did not come to its end. */
        record BrokenOff() implements Begun {}
    }

    /** How far one has come. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * How one stands.
     *
     * @param events events that were read
     * @param reached moment of the history that was reached; null before the first event
     * @param results one for each policy, the compared one first
     * @param differences how many there are of each kind; empty without a comparison
     * @param complete false when there were more decisions or differences than are kept, or when it failed
     * @param failure why it failed, as a word
     * @param underWayMax most cases that may be under way at once, with all policies together: with more it fails
     */
    record Standing(
            UUID id,
            State state,
            String policy,
            @Nullable String against,
            Instant askedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            long events,
            @Nullable Instant reached,
            List<Result> results,
            Map<Difference.Kind, Long> differences,
            boolean complete,
            Unread unread,
            @Nullable String failure,
            int underWayMax) {}

    /** What one policy did. */
    record Result(String policy, Simulation.Taken taken, int underWay, Summary summary) {}

    /**
     * Lines that were passed over.
     *
     * @param unknown events of types that this version does not know
     * @param faulty lines that are no events
     * @param first the first of the faulty ones
     */
    record Unread(long unknown, long faulty, List<FaultyLine> first) {}

    /** A line that is no event: its number from 1, where in it, and what is wrong there. */
    record FaultyLine(long line, String pointer, String code) {}
}
