package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.UUID;

/** Facts about one suspicion (疑似) and its ruling (认定). */
public sealed interface SuspicionEvent extends EscalationEvent
        permits MisreportSuspected, MisreportRuled, PatternSuspected, PatternRuled {

    /** The suspicion as it stood right after this fact. */
    SuspicionFacts suspicion();

    /** When it happened. */
    Instant at();

    @Override
    default UUID caseId() {
        return suspicion().caseId();
    }

    @Override
    default String region() {
        return suspicion().region();
    }

    @Override
    default boolean exercise() {
        return suspicion().exercise();
    }
}
