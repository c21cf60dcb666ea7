package cn.zhibao.escalation.domain.policy;

import cn.zhibao.events.contract.Subject;
import cn.zhibao.events.contract.SuspicionKind;
import java.util.List;

/**
 * A rule that suspects (疑似) and never judges: it names what was found, and has a desk verify it.
 *
 * @param subject of a score that of its first kind of fact, whatever else it is about
 * @param verification the clock of the verification, of the same id and version; it never starts by itself
 */
public record DetectionRule(
        String id,
        String packVersion,
        SuspicionKind kind,
        Subject subject,
        Condition when,
        String basis,
        Trigger trigger,
        ClockRule verification)
        implements Rule {

    /**
     * Of its own cases it asks its condition; where it looks for a major hazard too, it is looked at when such a hazard stands. A
     * score is of every subject by whose facts points are lost.
     */
    public boolean concerns(Subject other) {
        return other == subject || (other == Subject.HAZARD && looksAtHazards()) || scores(other);
    }

    /** True when units lose points by facts of that subject. */
    boolean scores(Subject other) {
        return trigger instanceof Trigger.Score score
                && score.losses().stream().anyMatch(loss -> loss.subject() == other);
    }

    private boolean looksAtHazards() {
        return trigger instanceof Trigger.Series series && series.withMajorHazard();
    }

    @Override
    public Start start() {
        return verification.start();
    }

    @Override
    public List<Call> calls() {
        return verification.calls();
    }
}
