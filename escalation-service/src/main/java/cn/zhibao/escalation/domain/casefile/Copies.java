package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.DutyCall;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationProgress;
import cn.zhibao.events.contract.Level;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An escalation as it is told after something changed. */
final class Copies {

    private Copies() {}

    static EscalationFacts called(EscalationFacts f, Escalation.Called next) {
        Where where = new Where(next.level(), next.desk(), next.target(), f.step() + 1, next.acknowledgeBy());
        return copy(f, where, null, null, next.progress());
    }

    static EscalationFacts acknowledged(EscalationFacts f, Instant at, String by) {
        return copy(f, Where.of(f), at, by, withoutInhibition(f.progress()));
    }

    static EscalationFacts waiting(EscalationFacts f, Instant acknowledgeBy, EscalationProgress progress) {
        Where where = new Where(f.level(), f.desk(), f.target(), f.step(), acknowledgeBy);
        return copy(f, where, null, null, progress);
    }

    static EscalationFacts resolved(EscalationFacts f, Instant at) {
        EscalationProgress p = f.progress();
        EscalationProgress done = p == null
                ? new EscalationProgress(null, null, null, at, null, null)
                : new EscalationProgress(p.skipped(), p.snoozedUntil(), null, at, p.duty(), p.last());
        return copy(f, Where.of(f), f.acknowledgedAt(), f.acknowledgedBy(), done);
    }

    /** The progress of a step, with what changes of it. */
    static EscalationProgress progress(
            @Nullable EscalationProgress before, @Nullable Instant snoozedUntil, @Nullable UUID inhibitedBy) {
        List<Level> skipped = before == null ? null : before.skipped();
        DutyCall duty = before == null ? null : before.duty();
        Boolean last = before == null ? null : before.last();
        return new EscalationProgress(skipped, snoozedUntil, inhibitedBy, null, duty, last);
    }

    /** The progress of a step that nothing holds back; null when there is nothing to tell of it. */
    static @Nullable EscalationProgress step(
            @Nullable List<Level> skipped,
            @Nullable Instant snoozedUntil,
            @Nullable DutyCall duty,
            @Nullable Boolean last) {
        return skipped == null && snoozedUntil == null && duty == null && last == null
                ? null
                : new EscalationProgress(skipped, snoozedUntil, null, null, duty, last);
    }

    private static @Nullable EscalationProgress withoutInhibition(@Nullable EscalationProgress p) {
        if (p == null || p.inhibitedBy() == null) {
            return p;
        }
        return step(p.skipped(), p.snoozedUntil(), p.duty(), p.last());
    }

    private record Where(Level level, String desk, String target, int step, Instant acknowledgeBy) {
        static Where of(EscalationFacts f) {
            return new Where(f.level(), f.desk(), f.target(), f.step(), f.acknowledgeBy());
        }
    }

    private static EscalationFacts copy(
            EscalationFacts f,
            Where where,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy,
            @Nullable EscalationProgress progress) {
        return new EscalationFacts(
                f.escalationId(),
                f.caseId(),
                f.kind(),
                f.rule(),
                f.packVersion(),
                where.level(),
                where.desk(),
                where.step(),
                f.raisedAt(),
                where.acknowledgeBy(),
                acknowledgedAt,
                acknowledgedBy,
                f.legalDueAt(),
                f.clockId(),
                where.target(),
                f.summary(),
                f.region(),
                f.exercise(),
                progress);
    }
}
