package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockProgress;
import cn.zhibao.events.contract.ClockWaiver;
import cn.zhibao.events.contract.ExtensionDecision;
import cn.zhibao.events.contract.ExtensionRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statutory clock (时限) of a case. A clock that is met or waived is never opened again. */
public sealed interface Clock {

    /** The clock as everybody is told of it. */
    ClockFacts facts();

    /** What meets it. */
    Stop stop();

    /** The next moment to look at it, null when time alone changes nothing any more. */
    @Nullable
    Alarm alarm();

    /** The moment of its alarm in microseconds of the epoch, {@link Alarm#NEVER} without one; asked more often than for the alarm. */
    default long alarmMicros() {
        return Alarm.NEVER;
    }

    default UUID id() {
        return facts().clockId();
    }

    /** True until somebody fulfilled the duty, or said why it is not owed. */
    default boolean isOwed() {
        return switch (this) {
            case Running _, Breached _ -> true;
            case Met _, Waived _ -> false;
        };
    }

    /** A wish for more time that nobody decided on, null when there is none. */
    default @Nullable ExtensionRequest request() {
        ClockProgress progress = facts().progress();
        return progress == null || progress.decision() != null ? null : progress.request();
    }

    /** How often it was extended. */
    default int extensions() {
        ClockProgress progress = facts().progress();
        return progress == null ? 0 : progress.extensions();
    }

    /** In time so far. */
    record Running(ClockFacts facts, Stop stop, List<Integer> marks, int marksReached) implements Clock {

        /** Breaches are found this long after the limit: at the limit itself the act is in time. */
        private static final long PAST_NANOS = 1_000_000;

        private static final long NANOS = 1_000_000_000;

        /** More than a clock has marks. */
        private static final int STAGES = 100;

        public Running {
            marks = List.copyOf(marks);
        }

        /** A clock that starts to be watched at {@code now}; marks that lie behind count as reached. */
        public static Running watchedFrom(ClockFacts facts, Stop stop, List<Integer> marks, Instant now) {
            int reached = 0;
            while (reached < marks.size() && !markAt(facts, marks.get(reached)).isAfter(now)) {
                reached++;
            }
            return new Running(facts, stop, marks, reached);
        }

        @Override
        public Alarm alarm() {
            int stage = extensions() * STAGES + marksReached; // an extension leads through the same marks again
            return new Alarm.ClockStage(
                    CaseIds.ofStage(id(), stage),
                    Instant.EPOCH.plus(alarmMicros(), ChronoUnit.MICROS),
                    id(),
                    marksReached);
        }

        @Override
        public long alarmMicros() {
            return marksReached < marks.size()
                    ? micros(facts.startedAt(), nanosTo(facts, marks.get(marksReached)))
                    : micros(facts.dueAt(), PAST_NANOS);
        }

        /** The percentage that was reached last, 0 when none was. */
        public int percentReached() {
            return marksReached == 0 ? 0 : marks.get(marksReached - 1);
        }

        public Running reachMark() {
            return new Running(facts, stop, marks, marksReached + 1);
        }

        public Breached breach(Instant at) {
            return new Breached(ended(facts, null, at), stop);
        }

        public Met meet(Instant at) {
            return new Met(ended(facts, at, null), stop);
        }

        /** Somebody wants more time; until another person decides it runs on as before. */
        public Running ask(ExtensionRequest request) {
            return new Running(
                    decided(facts, facts.dueAt(), Extensions.asked(facts, request)), stop, marks, marksReached);
        }

        /** The wish that waits is not granted. */
        public Running refuse(ExtensionDecision decision) {
            return new Running(
                    decided(facts, facts.dueAt(), Extensions.refused(facts, decision)), stop, marks, marksReached);
        }

        /** The wish that waits is granted; the marks count from the whole time then. */
        public Running extend(Instant until, ExtensionDecision decision) {
            ClockFacts extended = decided(facts, until, Extensions.extended(facts, decision));
            return watchedFrom(extended, stop, marks, decision.decidedAt());
        }

        public Waived waive(ClockWaiver waiver) {
            return new Waived(decided(facts, facts.dueAt(), Extensions.waived(facts, waiver)), stop);
        }

        private static Instant markAt(ClockFacts facts, int percent) {
            return facts.startedAt().plusNanos(nanosTo(facts, percent));
        }

        /** In parts, lest it overflow; Duration itself calculates in decimals, which costs at every look at a clock. */
        private static long nanosTo(ClockFacts facts, int percent) {
            Instant start = facts.startedAt();
            Instant due = facts.dueAt();
            long whole = (due.getEpochSecond() - start.getEpochSecond()) * NANOS + due.getNano() - start.getNano();
            return whole / 100 * percent + whole % 100 * percent / 100;
        }

        /** Without a moment of its own: all clocks of a case are looked at several times an input. */
        private static long micros(Instant from, long nanosLater) {
            long nanos = from.getNano() + nanosLater;
            long seconds = from.getEpochSecond() + Math.floorDiv(nanos, NANOS);
            return seconds * 1_000_000 + Math.floorMod(nanos, NANOS) / 1_000;
        }
    }

    /** Past due and still owed. */
    record Breached(ClockFacts facts, Stop stop) implements Clock {
        @Override
        public @Nullable Alarm alarm() {
            return null;
        }

        /** Fulfilled after the breach was found; whether late or told late shows in the times. */
        public Met meet(Instant at) {
            return new Met(ended(facts, at, facts.breachedAt()), stop);
        }

        /** Not owed in the end; that it was breached stays. */
        public Waived waive(ClockWaiver waiver) {
            return new Waived(decided(facts, facts.dueAt(), Extensions.waived(facts, waiver)), stop);
        }
    }

    /** Fulfilled, in time or late. */
    record Met(ClockFacts facts, Stop stop) implements Clock {
        @Override
        public @Nullable Alarm alarm() {
            return null;
        }
    }

    /** Not owed in the end; a breach before that stays one. */
    record Waived(ClockFacts facts, Stop stop) implements Clock {
        @Override
        public @Nullable Alarm alarm() {
            return null;
        }
    }

    private static ClockFacts ended(ClockFacts c, @Nullable Instant metAt, @Nullable Instant breachedAt) {
        return copy(c, c.dueAt(), metAt, breachedAt, c.progress());
    }

    private static ClockFacts decided(ClockFacts c, Instant dueAt, ClockProgress progress) {
        return copy(c, dueAt, c.metAt(), c.breachedAt(), progress);
    }

    private static ClockFacts copy(
            ClockFacts c,
            Instant dueAt,
            @Nullable Instant metAt,
            @Nullable Instant breachedAt,
            @Nullable ClockProgress progress) {
        return new ClockFacts(
                c.clockId(),
                c.caseId(),
                c.rule(),
                c.packVersion(),
                c.from(),
                c.to(),
                c.desk(),
                c.startedAt(),
                dueAt,
                metAt,
                breachedAt,
                c.form(),
                c.basis(),
                c.region(),
                c.exercise(),
                progress);
    }
}
