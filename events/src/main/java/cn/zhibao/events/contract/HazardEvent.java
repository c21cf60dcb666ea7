package cn.zhibao.events.contract;

import java.util.UUID;

/** Facts of the ledger of hazards, topic {@code zhibao.hazards}, told by hazard-service. */
public sealed interface HazardEvent extends Event
        permits HazardFound,
                RectificationDue,
                RectificationOverdue,
                HazardGraded,
                RectificationPlanned,
                RectificationStarted,
                RectificationSubmitted,
                VerificationFailed,
                HazardClosed,
                RecheckDue,
                RecheckPassed,
                HazardReopened,
                ExtensionRequested,
                ExtensionGranted,
                ExtensionRefused,
                WorkStopped,
                ResumeRequested,
                ResumeRefused,
                WorkResumed,
                TransferRequested,
                HazardTransferred,
                TransferRefused,
                HazardReleased,
                HazardAssigned,
                WithdrawalRequested,
                WithdrawalRefused,
                HazardWithdrawn,
                HazardMerged,
                HazardJoined,
                FindingConfirmed,
                FindingSupplemented,
                StopProposed,
                StopDecided,
                SupplyCutOrdered,
                SupplyRestored {

    /** The hazard as it stood right after this fact. */
    HazardFacts hazard();

    @Override
    default UUID caseId() {
        return hazard().hazardId();
    }

    @Override
    default String region() {
        return hazard().region();
    }

    @Override
    default boolean exercise() {
        return hazard().exercise();
    }
}
