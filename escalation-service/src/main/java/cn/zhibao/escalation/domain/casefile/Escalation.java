package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A demand on a duty desk (值班席位) that somebody must acknowledge. */
public sealed interface Escalation {

    /** The escalation as everybody is told of it. */
    EscalationFacts facts();

    /** The next moment to look at it, null when the ladder ended or somebody acknowledged. */
    @Nullable
    Alarm alarm();

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
            return ended
                    ? null
                    : new Alarm.StepUnanswered(
                            CaseIds.ofStage(id(), facts.step()), facts.acknowledgeBy(), id(), facts.step());
        }

        /** The next call: another desk, or the same once more. */
        public Open call(int nextRung, Level level, String desk, String target, Instant acknowledgeBy) {
            List<String> desks = new ArrayList<>(called);
            if (!desks.contains(desk)) {
                desks.add(desk);
            }
            EscalationFacts f = facts;
            EscalationFacts next = new EscalationFacts(
                    f.escalationId(),
                    f.caseId(),
                    f.kind(),
                    f.rule(),
                    f.packVersion(),
                    level,
                    desk,
                    f.step() + 1,
                    f.raisedAt(),
                    acknowledgeBy,
                    null,
                    null,
                    f.legalDueAt(),
                    f.clockId(),
                    target,
                    f.summary(),
                    f.region(),
                    f.exercise());
            return new Open(next, ladder, nextRung, nextRung == rung ? repeated + 1 : 0, desks, false);
        }

        /** No step is left. */
        public Open end() {
            return new Open(facts, ladder, rung, repeated, called, true);
        }

        public Acknowledged acknowledge(String by, Instant at) {
            EscalationFacts f = facts;
            return new Acknowledged(new EscalationFacts(
                    f.escalationId(),
                    f.caseId(),
                    f.kind(),
                    f.rule(),
                    f.packVersion(),
                    f.level(),
                    f.desk(),
                    f.step(),
                    f.raisedAt(),
                    f.acknowledgeBy(),
                    at,
                    by,
                    f.legalDueAt(),
                    f.clockId(),
                    f.target(),
                    f.summary(),
                    f.region(),
                    f.exercise()));
        }
    }

    /** Somebody took it on. */
    record Acknowledged(EscalationFacts facts) implements Escalation {
        @Override
        public @Nullable Alarm alarm() {
            return null;
        }
    }
}
