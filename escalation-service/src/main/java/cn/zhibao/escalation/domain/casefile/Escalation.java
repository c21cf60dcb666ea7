package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.DutyCall;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationProgress;
import cn.zhibao.events.contract.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A demand on a duty desk (值班席位) that somebody must acknowledge. */
public sealed interface Escalation {

    /** The escalation as everybody is told of it. */
    EscalationFacts facts();

    /** The next moment to look at it, null when the ladder ended, waits for another call, or somebody acknowledged. */
    @Nullable
    Alarm alarm();

    /** The moment of its alarm in microseconds of the epoch, {@link Alarm#NEVER} without one; asked more often than for the alarm. */
    default long alarmMicros() {
        return Alarm.NEVER;
    }

    default UUID id() {
        return facts().escalationId();
    }

    /**
     * Nobody took it on yet.
     *
     * @param ladder id of the ladder that is climbed
     * @param rung index of the rung that is called now, from 0
     * @param repeated how often that rung was called again
     * @param called desks that were called so far, the present one last; each of them may still take it on
     * @param ended true when the ladder has no further step: it stays open until somebody acknowledges
     */
    record Open(EscalationFacts facts, String ladder, int rung, int repeated, List<String> called, boolean ended)
            implements Escalation {

        public Open {
            called = List.copyOf(called);
        }

        @Override
        public @Nullable Alarm alarm() {
            return waits()
                    ? null
                    : new Alarm.StepUnanswered(
                            CaseIds.ofStage(id(), stage()), facts.acknowledgeBy(), id(), facts.step());
        }

        @Override
        public long alarmMicros() {
            return waits() ? Alarm.NEVER : ChronoUnit.MICROS.between(Instant.EPOCH, facts.acknowledgeBy());
        }

        private boolean waits() {
            return ended || inhibitedBy() != null;
        }

        /** Until when the present step was put off, null while it was not. */
        public @Nullable Instant snoozedUntil() {
            EscalationProgress progress = facts.progress();
            return progress == null ? null : progress.snoozedUntil();
        }

        /** The call that holds the next step back, null when none does. */
        public @Nullable UUID inhibitedBy() {
            EscalationProgress progress = facts.progress();
            return progress == null ? null : progress.inhibitedBy();
        }

        /** The next call: another desk, or the same once more. */
        public Open call(int nextRung, Called next) {
            List<String> desks = new ArrayList<>(called);
            if (!desks.contains(next.desk())) {
                desks.add(next.desk());
            }
            return new Open(next.of(facts), ladder, nextRung, nextRung == rung ? repeated + 1 : 0, desks, false);
        }

        /** No step is left. */
        public Open end() {
            return new Open(facts, ladder, rung, repeated, called, true);
        }

        public Acknowledged acknowledge(String by, Instant at) {
            return new Acknowledged(Copies.acknowledged(facts, at, by));
        }

        /** Only {@link HazardCall} lets a call wait. */
        Open waiting(Instant acknowledgeBy, EscalationProgress progress) {
            return new Open(Copies.waiting(facts, acknowledgeBy, progress), ladder, rung, repeated, called, ended);
        }

        /** The timer of a step that was put off is another one than that of the step. */
        private int stage() {
            return snoozedUntil() == null ? facts.step() : -2 - facts.step();
        }
    }

    /**
     * Who is called at a step.
     *
     * @param skipped levels of the steps that were passed over, see {@link EscalationProgress}
     * @param duty who is meant; null when no roster says anything
     * @param snoozedUntil carried over when only the desk changes: a step is put off once, whoever has it
     * @param last true when no step follows
     */
    record Called(
            Level level,
            String desk,
            String target,
            Instant acknowledgeBy,
            List<Level> skipped,
            @Nullable DutyCall duty,
            @Nullable Instant snoozedUntil,
            boolean last) {

        public Called {
            skipped = List.copyOf(skipped);
        }

        private EscalationFacts of(EscalationFacts before) {
            return Copies.called(before, this);
        }

        /** What is told of the step beside who is called, null when there is nothing. */
        public @Nullable EscalationProgress progress() {
            return Copies.step(skipped.isEmpty() ? null : skipped, snoozedUntil, duty, last ? Boolean.TRUE : null);
        }
    }

    /** Somebody took it on. */
    record Acknowledged(EscalationFacts facts) implements Escalation {
        @Override
        public @Nullable Alarm alarm() {
            return null;
        }

        public Resolved resolve(Instant at) {
            return new Resolved(Copies.resolved(facts, at));
        }
    }

    /** It is done with. */
    record Resolved(EscalationFacts facts) implements Escalation {
        @Override
        public @Nullable Alarm alarm() {
            return null;
        }
    }
}
