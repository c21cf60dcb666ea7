package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.ClockFacts;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statutory clock (时限) of a case. A clock that is met is never opened again. */
public sealed interface Clock {

    /** The clock as everybody is told of it. */
    ClockFacts facts();

    /** What meets it. */
    Stop stop();

    /** The next moment to look at it, null when time alone changes nothing any more. */
    @Nullable
    Alarm alarm();

    default UUID id() {
        return facts().clockId();
    }

    /** In time so far. */
    record Running(ClockFacts facts, Stop stop, List<Integer> marks, int marksReached) implements Clock {

        /** Breaches are found this long after the limit: at the limit itself the act is in time. */
        private static final Duration PAST = Duration.ofMillis(1);

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
            Instant at = marksReached < marks.size()
                    ? markAt(facts, marks.get(marksReached))
                    : facts.dueAt().plus(PAST);
            return new Alarm.ClockStage(
                    CaseIds.ofStage(id(), marksReached), at.truncatedTo(ChronoUnit.MICROS), id(), marksReached);
        }

        /** The percentage that was reached last, 0 when none was. */
        public int percentReached() {
            return marksReached == 0 ? 0 : marks.get(marksReached - 1);
        }

        public Running reachMark() {
            return new Running(facts, stop, marks, marksReached + 1);
        }

        public Breached breach(Instant at) {
            return new Breached(with(facts, null, at), stop);
        }

        public Met meet(Instant at) {
            return new Met(with(facts, at, null), stop);
        }

        private static Instant markAt(ClockFacts facts, int percent) {
            // In parts, lest it overflow; Duration itself calculates in decimals, which costs at every look at a clock.
            long whole = Duration.between(facts.startedAt(), facts.dueAt()).toNanos();
            return facts.startedAt().plusNanos(whole / 100 * percent + whole % 100 * percent / 100);
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
            return new Met(with(facts, at, facts.breachedAt()), stop);
        }
    }

    /** Fulfilled, in time or late. */
    record Met(ClockFacts facts, Stop stop) implements Clock {
        @Override
        public @Nullable Alarm alarm() {
            return null;
        }
    }

    private static ClockFacts with(ClockFacts c, @Nullable Instant metAt, @Nullable Instant breachedAt) {
        return new ClockFacts(
                c.clockId(),
                c.caseId(),
                c.rule(),
                c.packVersion(),
                c.from(),
                c.to(),
                c.desk(),
                c.startedAt(),
                c.dueAt(),
                metAt,
                breachedAt,
                c.form(),
                c.basis(),
                c.region(),
                c.exercise());
    }
}
