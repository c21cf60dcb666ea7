package cn.zhibao.events.contract;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact about one case, told to everybody. Immutable and self-contained; the form on the wire only ever grows.
 *
 * <p>Adding an event type: add a record to the family of its topic and its two golden JSON files; names, topic and codec
 * follow from the record's name and family. Events carry no name, phone or identity of victims, workers or tipsters.
 */
public sealed interface Event
        permits HazardEvent,
                TipEvent,
                SignalEvent,
                PenaltyEvent,
                ExposureEvent,
                DeclarationEvent,
                SituationEvent,
                AccidentEvent,
                EscalationEvent,
                RulesEvent,
                NoticeEvent,
                MeasureEvent,
                CampaignReturnEvent,
                HazardReturnEvent,
                InspectionEvent {

    /** The case this fact belongs to: a hazard, an accident, a tip, a signal, a penalty, an exposure, a return, a declaration, a situation report, an inspection or what is decided by. Key of the record on Kafka. */
    UUID caseId();

    /** Six-character region code of the place of the case (GB/T 2260 or a functional zone); decides who may see it. */
    String region();

    /**
     * Code of the region whose desk must act. Its people may see it too: the desk of an authority that sent an inspector may lie
     * outside the place of the case. Absent where nobody has to act.
     */
    default @Nullable String desk() {
        return null;
    }

    /** True for a drill (演练): shown everywhere as such, never counted in statistics. */
    boolean exercise();
}
