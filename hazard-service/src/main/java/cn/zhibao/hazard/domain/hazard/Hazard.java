package cn.zhibao.hazard.domain.hazard;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.events.contract.Rectification;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.contract.RectificationPlan;
import cn.zhibao.events.contract.Verification;
import cn.zhibao.hazard.domain.register.Authority;
import cn.zhibao.hazard.domain.register.Region;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hazard (隐患) and where it stands. A state is a type; a move is a method on it, so what a state has no method for
 * cannot happen in it. Requests, stop-work orders, lateness and the owner run beside the states.
 */
public sealed interface Hazard {

    HazardFacts facts();

    default HazardProgress progress() {
        return requireNonNull(facts().progress(), "a hazard always knows its progress");
    }

    /** The hazard that its newest fact tells of. Facts from before there was progress say only whether it was late. */
    static Hazard of(HazardEvent newest) {
        HazardFacts facts = newest.hazard();
        if (facts.progress() != null) {
            return of(facts);
        }
        Instant overdueSince = newest instanceof RectificationOverdue overdue ? overdue.overdueSince() : null;
        String owner = Authority.housing(new Region(facts.region())).code();
        return of(Next.after(facts)
                .stage(HazardStage.GRADED)
                .owner(owner)
                .overdueSince(overdueSince)
                .facts());
    }

    /** The hazard with these facts, which must say its progress. */
    static Hazard of(HazardFacts facts) {
        return switch (requireNonNull(facts.progress()).stage()) {
            case FOUND -> new Found(facts);
            case GRADED -> new Graded(facts);
            case PLANNED -> new Planned(facts);
            case RECTIFYING -> new Rectifying(facts);
            case SUBMITTED -> new Submitted(facts);
            case CLOSED -> new Closed(facts);
            case WITHDRAWN -> new Withdrawn(facts);
            case MERGED -> new Merged(facts);
        };
    }

    /** The same hazard, which somebody has acted on by then. */
    default Hazard answered(Instant at) {
        return of(next(this).answeredAt(at).facts());
    }

    private static Next next(Hazard hazard) {
        return Next.after(hazard.facts());
    }

    /** Still to be dealt with. */
    sealed interface Open extends Hazard {

        /** The same state with something beside it changed. */
        default Hazard beside(Next next) {
            return of(next.stage(progress().stage()).facts());
        }

        default Withdrawn withdrawn(Instant at) {
            return new Withdrawn(next(this).ended(HazardStage.WITHDRAWN, at).facts());
        }

        default Merged merged(UUID into, Instant at) {
            return new Merged(
                    next(this).ended(HazardStage.MERGED, at).mergedInto(into).facts());
        }
    }

    /** The unit has to act, and its deadline counts. */
    sealed interface Waiting extends Open {

        default Hazard pastDeadline(Instant since) {
            return beside(next(this).overdueSince(since));
        }

        /** A hazard that turns out to be major needs a plan, so it goes back for one. */
        default Hazard graded(HazardLevel level, @Nullable String criterion, @Nullable String reason) {
            boolean planMissing = level == HazardLevel.MAJOR && progress().plan() == null;
            boolean settled = progress().stage() != HazardStage.FOUND;
            HazardStage stage = settled && !planMissing ? progress().stage() : HazardStage.GRADED;
            return of(next(this)
                    .stage(stage)
                    .level(level, criterion)
                    .gradingReason(reason)
                    .facts());
        }
    }

    /** Planning is possible once the level is settled and until the unit says that it is done. */
    sealed interface Plannable extends Waiting {

        /** The plan's deadline becomes the deadline. A plan that replaces another does not undo what has begun. */
        default Hazard planned(RectificationPlan plan, Instant now) {
            HazardStage stage = this instanceof Rectifying ? HazardStage.RECTIFYING : HazardStage.PLANNED;
            return of(next(this)
                    .stage(stage)
                    .plan(plan)
                    .deadline(plan.deadline(), now)
                    .facts());
        }
    }

    /** Found (待定级): its level is only the finder's guess. */
    record Found(HazardFacts facts) implements Waiting {}

    /** Its level is settled (已定级). */
    record Graded(HazardFacts facts) implements Plannable {

        public Rectifying started() {
            return new Rectifying(next(this).stage(HazardStage.RECTIFYING).facts());
        }

        public Submitted submitted(Rectification done) {
            return new Submitted(next(this).submitted(done).facts());
        }
    }

    /** It has a plan (已制定方案). */
    record Planned(HazardFacts facts) implements Plannable {

        public Rectifying started() {
            return new Rectifying(next(this).stage(HazardStage.RECTIFYING).facts());
        }

        public Submitted submitted(Rectification done) {
            return new Submitted(next(this).submitted(done).facts());
        }
    }

    /** Somebody works on it (整改中). */
    record Rectifying(HazardFacts facts) implements Plannable {

        public Submitted submitted(Rectification done) {
            return new Submitted(next(this).submitted(done).facts());
        }
    }

    /** The unit says that it is done (待核验). */
    record Submitted(HazardFacts facts) implements Open {

        public Rectifying failed(Verification seen, @Nullable Instant overdueSince) {
            return new Rectifying(next(this)
                    .stage(HazardStage.RECTIFYING)
                    .verification(seen)
                    .overdueSince(overdueSince)
                    .facts());
        }

        public Closed struckOff(Verification seen, Instant at, @Nullable Instant recheckAt) {
            return new Closed(next(this)
                    .ended(HazardStage.CLOSED, at)
                    .verification(seen)
                    .recheckAt(recheckAt)
                    .facts());
        }
    }

    /** Struck off (已销号). */
    record Closed(HazardFacts facts) implements Hazard {

        public Closed rechecked() {
            return new Closed(next(this).recheckAt(null).facts());
        }

        /** There again: everything that was planned and done for it before is history. */
        public Graded reopened(Instant rectifyBy, @Nullable Verification seen) {
            return new Graded(next(this).reopened(rectifyBy, seen).facts());
        }
    }

    /** It was no hazard (已撤销). */
    record Withdrawn(HazardFacts facts) implements Hazard {}

    /** Another case carries it on (已并案). */
    record Merged(HazardFacts facts) implements Hazard {}
}
