package cn.zhibao.events.contract;

import java.util.UUID;

/** Facts of the ledger of accidents, topic {@code zhibao.accidents}, told by hazard-service. */
public sealed interface AccidentEvent extends Event
        permits AccidentReported,
                AccidentSupplemented,
                AccidentRegraded,
                CasualtyWindowClosed,
                ReportReceived,
                AgencyNotified,
                InvestigationRecorded,
                AccidentConcluded {

    /** The accident as it stood right after this fact. */
    AccidentFacts accident();

    @Override
    default UUID caseId() {
        return accident().accidentId();
    }

    @Override
    default String region() {
        return accident().region();
    }

    @Override
    default boolean exercise() {
        return accident().exercise();
    }
}
