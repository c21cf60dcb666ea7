package cn.zhibao.escalation.domain.casefile;

import static java.util.Objects.requireNonNullElse;

import cn.zhibao.events.contract.GovernmentListing;
import cn.zhibao.events.contract.SupervisionConsequence;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionProgress;
import cn.zhibao.events.contract.SupervisionStage;
import cn.zhibao.events.contract.SupervisionStep;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Listed supervision of a hazard or an accident (挂牌督办): proposed, listed, treated, lifting applied for, reviewed on site, and
 * lifted or continued under the next number.
 */
public sealed interface Supervision {

    UUID id();

    /**
     * An overdue major hazard should be listed; an authority decides.
     *
     * @param escalationId the escalation that put the proposal before a desk
     */
    record Proposed(UUID id, UUID escalationId, Instant proposedAt) implements Supervision {
        public Listed list(SupervisionFacts facts) {
            return new Listed(facts);
        }
    }

    /** An authority ordered it. */
    sealed interface Ordered extends Supervision {

        SupervisionFacts facts();

        @Override
        default UUID id() {
            return facts().supervisionId();
        }

        /** How far it came; listings from before this was kept are in their first round. */
        default SupervisionProgress progress() {
            SupervisionProgress told = facts().progress();
            return told == null ? Rounds.first(facts().summary()) : told;
        }
    }

    /** It is not lifted: what its government was asked and decided may still change. */
    sealed interface Unlifted extends Ordered {

        Unlifted with(GovernmentListing listing);
    }

    /** It is treated, or will be; the deadline runs. */
    sealed interface Underway extends Unlifted {

        /** Its deadline lies later. */
        Underway extend(Instant rectifyBy);

        /** The deadline passed; what is proposed decides nothing. */
        Underway overdue(Instant since, List<SupervisionConsequence> proposals);

        /** An authority decided on what was proposed. */
        Underway enforce(SupervisionConsequence consequence);

        /** What was decided in this round because the deadline had passed. */
        default List<SupervisionConsequence> enforced() {
            return requireNonNullElse(progress().enforced(), List.of());
        }

        /** Continued because it was not treated in time. */
        default Listed nextRound(Round round) {
            return Rounds.next(this, round);
        }

        default LiftApplied applyForLift(Instant at) {
            return new LiftApplied(Rounds.applied(this, at));
        }
    }

    /** Listed, and so to be published; for a hazard the treatment plan is to be reviewed. */
    record Listed(SupervisionFacts facts) implements Underway {
        @Override
        public Listed with(GovernmentListing listing) {
            return new Listed(facts.with(listing));
        }

        public Treating reviewPlan() {
            return new Treating(Rounds.step(this, SupervisionStep.PLAN_REVIEWED));
        }

        @Override
        public Listed extend(Instant rectifyBy) {
            return new Listed(Rounds.extended(this, rectifyBy));
        }

        @Override
        public Listed overdue(Instant since, List<SupervisionConsequence> proposals) {
            return new Listed(Rounds.overdue(this, since, proposals));
        }

        @Override
        public Listed enforce(SupervisionConsequence consequence) {
            return new Listed(Rounds.enforced(this, consequence));
        }
    }

    /** The plan was reviewed; the further steps come in their order. */
    record Treating(SupervisionFacts facts) implements Underway {
        @Override
        public Treating with(GovernmentListing listing) {
            return new Treating(facts.with(listing));
        }

        /** The step that comes next, null when treatment is complete. */
        public @Nullable SupervisionStep nextStep() {
            return switch (progress().lastStep()) {
                case null -> SupervisionStep.PLAN_REVIEWED;
                case PLAN_REVIEWED -> SupervisionStep.TREATED;
                case TREATED -> SupervisionStep.SELF_ACCEPTED;
                case SELF_ACCEPTED -> SupervisionStep.OPINION_GIVEN;
                case OPINION_GIVEN -> null;
            };
        }

        public Treating record(SupervisionStep step) {
            return new Treating(Rounds.step(this, step));
        }

        @Override
        public Treating extend(Instant rectifyBy) {
            return new Treating(Rounds.extended(this, rectifyBy));
        }

        @Override
        public Treating overdue(Instant since, List<SupervisionConsequence> proposals) {
            return new Treating(Rounds.overdue(this, since, proposals));
        }

        @Override
        public Treating enforce(SupervisionConsequence consequence) {
            return new Treating(Rounds.enforced(this, consequence));
        }
    }

    /** The authority is to review the result on site. */
    record LiftApplied(SupervisionFacts facts) implements Unlifted {
        @Override
        public LiftApplied with(GovernmentListing listing) {
            return new LiftApplied(facts.with(listing));
        }

        public Passed pass(Instant at) {
            return new Passed(Rounds.inspected(this, SupervisionStage.PASSED, at));
        }

        public Failed fail(Instant at) {
            return new Failed(Rounds.inspected(this, SupervisionStage.FAILED, at));
        }
    }

    /** The review was passed. */
    record Passed(SupervisionFacts facts) implements Unlifted {
        @Override
        public Passed with(GovernmentListing listing) {
            return new Passed(facts.with(listing));
        }

        public Lifted lift(Instant at) {
            return new Lifted(Rounds.lifted(this, at));
        }
    }

    /** The review was not passed. */
    record Failed(SupervisionFacts facts) implements Unlifted {
        @Override
        public Failed with(GovernmentListing listing) {
            return new Failed(facts.with(listing));
        }

        public Listed nextRound(Round round) {
            return Rounds.next(this, round);
        }
    }

    /** It is over. */
    record Lifted(SupervisionFacts facts) implements Ordered {}

    /** What a continuation orders; a higher desk than before raises the supervision to itself. */
    record Round(String desk, Instant at, Instant rectifyBy, String reason) {}
}
