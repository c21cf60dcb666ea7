package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.casefile.CaseIds;
import cn.zhibao.escalation.domain.casefile.HeldInterview;
import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.CampaignReturnAsked;
import cn.zhibao.events.contract.CampaignReturnEvent;
import cn.zhibao.events.contract.ClockBreached;
import cn.zhibao.events.contract.ClockEvent;
import cn.zhibao.events.contract.ClockExtended;
import cn.zhibao.events.contract.ClockExtensionRefused;
import cn.zhibao.events.contract.ClockExtensionRequested;
import cn.zhibao.events.contract.ClockMet;
import cn.zhibao.events.contract.ClockNearDue;
import cn.zhibao.events.contract.ClockOpened;
import cn.zhibao.events.contract.ClockWaived;
import cn.zhibao.events.contract.DeclarationEvent;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationAdvanced;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationInhibited;
import cn.zhibao.events.contract.EscalationProgress;
import cn.zhibao.events.contract.EscalationRaised;
import cn.zhibao.events.contract.EscalationReassigned;
import cn.zhibao.events.contract.EscalationResolved;
import cn.zhibao.events.contract.EscalationSnoozed;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.ExposureEvent;
import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardReturnEvent;
import cn.zhibao.events.contract.HintMatched;
import cn.zhibao.events.contract.InspectionEvent;
import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.MeasureEvent;
import cn.zhibao.events.contract.MeasureSet;
import cn.zhibao.events.contract.MisreportRuled;
import cn.zhibao.events.contract.MisreportSuspected;
import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.contract.NoticeIssued;
import cn.zhibao.events.contract.PatternRuled;
import cn.zhibao.events.contract.PatternSuspected;
import cn.zhibao.events.contract.PenaltyEvent;
import cn.zhibao.events.contract.RulesEvent;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.contract.SituationEvent;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SupervisionExtended;
import cn.zhibao.events.contract.SupervisionOverdue;
import cn.zhibao.events.contract.TipEvent;
import cn.zhibao.events.contract.TipReceived;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact or an answer as it was recorded.
 *
 * @param sequence its place in the owner's journal of the case, from 1; {@link #NEXT} when nobody counted
 * @param time when the owner recorded it
 */
public record Recorded(long sequence, Instant time, Event event) {

    /** The place after the last one of the case. */
    public static final long NEXT = 0;

    /** The case that it belongs to here. */
    public UUID caseId() {
        return CaseIds.caseOf(event);
    }

    /** The accident that besides is told of an interview about it; null for all else. */
    public @Nullable UUID interviewedAbout() {
        return event instanceof InterviewHeld held ? HeldInterview.accidentOf(held) : null;
    }

    /** True when it happens to that case, though it may be a fact of another one. */
    public boolean happensTo(UUID caseId) {
        return caseId.equals(caseId()) || caseId.equals(interviewedAbout());
    }

    /** When it counts: an answer from its arrival, which is a little before it was recorded. */
    public Instant moment() {
        Instant answeredAt = event instanceof EscalationEvent told ? answeredAt(told) : null;
        return answeredAt == null ? time : answeredAt;
    }

    /** False for what time or a rule did: that is decided again, and whoever leaves it out misses nothing. */
    public boolean isReplayed() {
        return !(event instanceof EscalationEvent told)
                || switch (told) {
                    case EscalationAcknowledged _, EscalationSnoozed _, EscalationReassigned _, EscalationResolved _ ->
                        true;
                    case EscalationRaised _, EscalationAdvanced _, EscalationInhibited _ -> false;
                    case ClockMet _,
                            ClockExtensionRequested _,
                            ClockExtended _,
                            ClockExtensionRefused _,
                            ClockWaived _ -> true;
                    case ClockOpened _, ClockNearDue _, ClockBreached _ -> false;
                    case SupervisionExtended _, SupervisionOverdue _ -> false;
                    case SupervisionEvent _, MisreportRuled _, PatternRuled _ -> true;
                    case MisreportSuspected _, PatternSuspected _, HintMatched _ -> false;
                };
    }

    /** Null for what time or a rule did: that is decided again, not replayed. */
    private static @Nullable Instant answeredAt(EscalationEvent told) {
        return switch (told) {
            case EscalationAcknowledged(var call) -> call.acknowledgedAt();
            case EscalationSnoozed snoozed -> snoozed.snoozedAt();
            case EscalationReassigned reassigned -> reassigned.reassignedAt();
            case EscalationResolved resolved -> resolvedAt(resolved.escalation().progress());
            case SupervisionExtended _, SupervisionOverdue _ -> null;
            case SupervisionEvent ofSupervision -> ofSupervision.at();
            case MisreportRuled ruled -> ruled.at();
            case PatternRuled ruled -> ruled.at();
            case MisreportSuspected _, PatternSuspected _, HintMatched _ -> null;
            case ClockExtensionRequested asked -> asked.at();
            case ClockExtended extended -> extended.at();
            case ClockExtensionRefused refused -> refused.at();
            case ClockWaived waived -> waived.at();
            case EscalationRaised _, EscalationAdvanced _, EscalationInhibited _, ClockEvent _ -> null;
        };
    }

    private static @Nullable Instant resolvedAt(@Nullable EscalationProgress progress) {
        return progress == null ? null : progress.resolvedAt();
    }

    /** True for a fact of a case that is decided about; what becomes of a tip is none. */
    boolean isFact() {
        return switch (event) {
            case HazardEvent _, AccidentEvent _, SignalReceived _, TipReceived _ -> true;
            case PenaltyEvent _, ExposureEvent _, NoticeEvent _, MeasureEvent _, CampaignReturnEvent _ -> true;
            case HazardReturnEvent _ -> true;
            case TipEvent _, DeclarationEvent _, SituationEvent _, EscalationEvent _, RulesEvent _ -> false;
            case InspectionEvent _ -> false;
        };
    }

    /**
     * True when its case may begin with it. Of months each one may be the beginning: those before may have been forgotten, or lie
     * before what is simulated. Documents and measures are counted among what is told of their matter, returns among those of their campaign.
     */
    boolean mayBegin() {
        return sequence <= 1 || event instanceof ExposureEvent || isCountedAmongOthers();
    }

    /** True for the first fact of a case that is counted among what is told of another one. */
    public boolean isCountedAmongOthers() {
        return event instanceof NoticeIssued || event instanceof MeasureSet || event instanceof CampaignReturnAsked;
    }
}
