package cn.zhibao.events.contract;

import java.util.UUID;

/** Facts about one statutory clock. */
public sealed interface ClockEvent extends EscalationEvent
        permits ClockOpened,
                ClockNearDue,
                ClockMet,
                ClockBreached,
                ClockExtensionRequested,
                ClockExtended,
                ClockExtensionRefused,
                ClockWaived {

    /** The clock as it stood right after this fact. */
    ClockFacts clock();

    @Override
    default UUID caseId() {
        return clock().caseId();
    }

    @Override
    default String region() {
        return clock().region();
    }

    @Override
    default String desk() {
        return clock().desk();
    }

    @Override
    default boolean exercise() {
        return clock().exercise();
    }
}
