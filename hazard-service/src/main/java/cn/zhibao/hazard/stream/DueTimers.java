package cn.zhibao.hazard.stream;

import cn.zhibao.events.flow.InOrder;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.app.WakeHazard;
import cn.zhibao.hazard.app.WakeText;
import cn.zhibao.hazard.app.accident.Accidents;
import cn.zhibao.hazard.app.accident.CloseCasualtyWindow;
import cn.zhibao.hazard.app.attachment.Attachments;
import cn.zhibao.hazard.app.attachment.RemoveUnfinished;
import cn.zhibao.hazard.app.exposure.Exposures;
import cn.zhibao.hazard.app.exposure.StateExposures;
import cn.zhibao.hazard.app.situation.ReportSituations;
import cn.zhibao.hazard.app.situation.Situations;
import cn.zhibao.hazard.app.tip.SayTipOverdue;
import cn.zhibao.hazard.app.tip.Tips;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Turns a due timer into the command it stands for. */
public final class DueTimers {

    private final CloseCasualtyWindow closeCasualtyWindow;
    private final StateExposures stateExposures;
    private final ReportSituations reportSituations;

    public DueTimers(
            CloseCasualtyWindow closeCasualtyWindow, StateExposures stateExposures, ReportSituations reportSituations) {
        this.closeCasualtyWindow = closeCasualtyWindow;
        this.stateExposures = stateExposures;
        this.reportSituations = reportSituations;
    }

    /** What timers may change, inside the transaction that takes them away. */
    public record Ledger(
            Hazards.InTransaction hazards,
            Accidents.InTransaction accidents,
            Tips.InTransaction tips,
            Attachments.InTransaction attachments,
            Exposures.InTransaction exposures,
            Situations.InTransaction situations) {}

    /** Handles timers case after case, in the order in which mergers hold two; of one case the earliest first. */
    public Uni<Void> on(Ledger ledger, List<Timer> timers) {
        List<Timer> byCase =
                timers.stream().sorted(Comparator.comparing(Timer::caseId)).toList();
        return InOrder.each(byCase, timer -> on(ledger, timer));
    }

    private Uni<Void> on(Ledger ledger, Timer timer) {
        return switch (timer.kind()) {
            case CloseCasualtyWindow.KIND ->
                closeCasualtyWindow.close(ledger.accidents(), timer.caseId(), Instant.parse(timer.payload()));
            case SayTipOverdue.KIND -> SayTipOverdue.say(ledger.tips(), timer.caseId(), Instant.parse(timer.payload()));
            case RemoveUnfinished.KIND -> RemoveUnfinished.remove(ledger.attachments(), timer.caseId());
            case StateExposures.KIND -> stateExposures.state(ledger.exposures(), timer.payload());
            case ReportSituations.KIND -> reportSituations.report(ledger.situations(), timer.payload());
            default -> WakeHazard.wake(ledger.hazards(), timer.caseId(), WakeText.read(timer.kind(), timer.payload()));
        };
    }
}
