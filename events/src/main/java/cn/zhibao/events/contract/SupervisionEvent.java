package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.UUID;

/** Facts about one listed supervision (挂牌督办). */
public sealed interface SupervisionEvent extends EscalationEvent
        permits SupervisionListed,
                SupervisionAdvanced,
                LiftApplied,
                SupervisionInspected,
                SupervisionLifted,
                SupervisionContinued,
                SupervisionExtended,
                SupervisionOverdue,
                SupervisionEnforced,
                GovernmentListingProposed,
                GovernmentListingDecided {

    /** The supervision as it stood right after this fact. */
    SupervisionFacts supervision();

    /** When it happened. */
    Instant at();

    @Override
    default UUID caseId() {
        return supervision().caseId();
    }

    @Override
    default String region() {
        return supervision().region();
    }

    @Override
    default boolean exercise() {
        return supervision().exercise();
    }
}
