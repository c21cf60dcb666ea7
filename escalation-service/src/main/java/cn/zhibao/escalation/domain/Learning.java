package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Exposed;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Hint;
import cn.zhibao.escalation.domain.casefile.Measure;
import cn.zhibao.escalation.domain.casefile.OwedReturn;
import cn.zhibao.escalation.domain.casefile.Paper;
import cn.zhibao.escalation.domain.casefile.Penalty;
import cn.zhibao.escalation.domain.casefile.Scene;
import cn.zhibao.escalation.domain.casefile.Standing;
import cn.zhibao.escalation.domain.casefile.UnitReturn;
import cn.zhibao.events.contract.AccidentConcluded;
import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.AccidentRegraded;
import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.CampaignReturnEvent;
import cn.zhibao.events.contract.CasualtyWindowClosed;
import cn.zhibao.events.contract.DeclarationEvent;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.ExposureFacts;
import cn.zhibao.events.contract.ExposureStated;
import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.HazardReturnEvent;
import cn.zhibao.events.contract.InspectionEvent;
import cn.zhibao.events.contract.InvestigationRecorded;
import cn.zhibao.events.contract.MeasureEvent;
import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.contract.RectificationOverdue;
import cn.zhibao.events.contract.ReportReceived;
import cn.zhibao.events.contract.ResumeRefused;
import cn.zhibao.events.contract.RulesEvent;
import cn.zhibao.events.contract.SignalFacts;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.contract.SituationEvent;
import cn.zhibao.events.contract.StopWork;
import cn.zhibao.events.contract.TipEvent;
import cn.zhibao.events.contract.TipFacts;
import cn.zhibao.events.contract.TipReceived;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes the newest facts into the case. */
final class Learning {

    private Learning() {}

    static void learn(Draft draft, Input.FactArrived fact, Instant now) {
        Facts newest = switch (fact.event()) {
            case HazardEvent hazard -> ofHazard(draft.facts(), hazard, now);
            case AccidentEvent accident -> ofAccident(draft.facts(), accident, now);
            case SignalReceived(SignalFacts signal) -> Hint.of(signal);
            case TipReceived(TipFacts tip) -> Hint.of(tip);
            case PenaltyDecided(PenaltyFacts penalty) -> new Penalty(penalty);
            case ExposureStated(ExposureFacts exposure) -> new Exposed(exposure);
            case NoticeEvent notice -> ofNotice(draft.facts(), notice);
            case MeasureEvent of -> new Measure(of.measure());
            case CampaignReturnEvent of -> new OwedReturn(of.owed());
            case HazardReturnEvent of -> new UnitReturn(of.owed());
            // What becomes of a tip is told by those who handle it; whether an accident was reported is asked of
            // accidents.
            case TipEvent _, DeclarationEvent _, SituationEvent _, EscalationEvent _, RulesEvent _ -> null;
            case InspectionEvent _ -> null; // no rule asks for inspections
        };
        if (newest == null) {
            return;
        }
        Scene scene = sceneOf(newest, now);
        if (scene != null && !scene.isTheSameAs(sceneOf(draft.facts(), now))) {
            draft.add(new Decision.SceneShown(scene));
        }
        Standing standing = standingOf(newest, now);
        if (standing != null && standing.isNewsAfter(standingOf(draft.facts(), now))) {
            draft.add(new Decision.StandingShown(standing));
        }
        Instant learnedAt = draft.facts() == null ? newest.filedAt() : now;
        draft.know(
                newest,
                fact.sequence(),
                fact.event() instanceof AccidentSupplemented supplement ? supplement.supplementedAt() : learnedAt);
        if (newest instanceof Facts.OfHazard hazard && hazard.ended()) {
            Calls.endAll(draft);
        }
    }

    private static @Nullable Scene sceneOf(@Nullable Facts facts, Instant now) {
        return facts instanceof Facts.OfAccident accident ? Scene.of(accident.accident(), now) : null;
    }

    private static @Nullable Standing standingOf(@Nullable Facts facts, Instant now) {
        return facts instanceof Facts.OfHazard hazard ? Standing.of(hazard, now) : null;
    }

    /** Facts that carry their progress say themselves whether the hazard is late; older ones only when it becomes so. */
    private static Facts ofHazard(@Nullable Facts old, HazardEvent event, Instant now) {
        HazardProgress progress = event.hazard().progress();
        if (progress != null) {
            return new Facts.OfHazard(
                    event.hazard(),
                    progress.overdueSince(),
                    ownerlessSince(old, progress, now),
                    resumeRefusedSince(old, event, progress, now));
        }
        Instant overdueSince = old instanceof Facts.OfHazard hazard ? hazard.overdueSince() : null;
        return new Facts.OfHazard(
                event.hazard(),
                event instanceof RectificationOverdue overdue ? overdue.overdueSince() : overdueSince,
                null,
                null);
    }

    /** Of the order that is in force: another one begins without. */
    private static @Nullable Instant resumeRefusedSince(
            @Nullable Facts old, HazardEvent event, HazardProgress progress, Instant now) {
        StopWork order = progress.closedAt() == null ? progress.stopWork() : null;
        if (order == null) {
            return null;
        }
        Instant before =
                old instanceof Facts.OfHazard hazard && isOf(hazard, order) ? hazard.resumeRefusedSince() : null;
        return before == null && event instanceof ResumeRefused ? now : before;
    }

    private static boolean isOf(Facts.OfHazard hazard, StopWork order) {
        HazardProgress progress = hazard.hazard().progress();
        StopWork known = progress == null ? null : progress.stopWork();
        return known != null && known.orderedAt().equals(order.orderedAt());
    }

    private static @Nullable Instant ownerlessSince(@Nullable Facts old, HazardProgress progress, Instant now) {
        if (progress.owner() != null || progress.closedAt() != null) {
            return null;
        }
        Instant before = old instanceof Facts.OfHazard hazard ? hazard.ownerlessSince() : null;
        return before == null ? now : before;
    }

    private static Facts ofAccident(@Nullable Facts old, AccidentEvent event, Instant now) {
        Facts.OfAccident known =
                old instanceof Facts.OfAccident accident ? accident : Facts.OfAccident.first(event.accident());
        return known.next(event, rises(event) ? now : known.regradedAt());
    }

    private static Facts ofNotice(@Nullable Facts old, NoticeEvent event) {
        return old instanceof Paper paper ? paper.next(event) : Paper.first(event);
    }

    private static boolean rises(AccidentEvent event) {
        return switch (event) {
            case AccidentRegraded regraded -> regraded.to().compareTo(regraded.from()) > 0;
            case AccidentReported _,
                    AccidentSupplemented _,
                    CasualtyWindowClosed _,
                    ReportReceived _,
                    AgencyNotified _,
                    InvestigationRecorded _,
                    AccidentConcluded _ -> false;
        };
    }
}
