package cn.zhibao.escalation.domain.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The next moment at which a case must be looked at again: a running clock, an open escalation, or what it is one of. */
public sealed interface Alarm {

    /** No moment, as microseconds of the epoch. */
    long NEVER = Long.MAX_VALUE;

    /** Id of its timer; follows from what it belongs to. */
    UUID id();

    Instant at();

    /** The earlier of two; the first when both are at the same moment. */
    static @Nullable Alarm earlier(@Nullable Alarm a, @Nullable Alarm b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.at().isBefore(a.at()) ? b : a;
    }

    /**
     * A clock reaches its next mark or passes its limit.
     *
     * @param stage how many near-due marks were reached before
     */
    record ClockStage(UUID id, Instant at, UUID clockId, int stage) implements Alarm {}

    /** Nobody acknowledged the escalation at this step. */
    record StepUnanswered(UUID id, Instant at, UUID escalationId, int step) implements Alarm {}

    /** All that joined a series before this case are known: what the case alone does not decide. */
    record SeriesDue(UUID id, Instant at, Series series) implements Alarm {}

    /** All accidents that were reported in time are known: whether one of them is what the case speaks of. */
    record LookoutDue(UUID id, Instant at) implements Alarm {}

    /** From now on working days of that year can be counted. */
    record YearKnown(UUID id, Instant at, int year) implements Alarm {

        /** For a case that waits for it. */
        public static YearKnown of(UUID caseId, int year, Instant at) {
            return new YearKnown(CaseIds.of(caseId, "calendar", Integer.toString(year)), at, year);
        }
    }
}
