package cn.zhibao.hazard.stream;

import cn.zhibao.events.flow.InOrder;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.app.WakeHazard;
import cn.zhibao.hazard.app.WakeText;
import cn.zhibao.hazard.app.accident.Accidents;
import cn.zhibao.hazard.app.accident.CloseCasualtyWindow;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Turns a due timer into the command it stands for. */
public final class DueTimers {

    private final CloseCasualtyWindow closeCasualtyWindow;

    public DueTimers(CloseCasualtyWindow closeCasualtyWindow) {
        this.closeCasualtyWindow = closeCasualtyWindow;
    }

    /**
     * Handles timers one after the other.
     *
     * @param hazards the ledger inside the transaction that takes the timers away
     * @param accidents the same for accidents
     */
    public Uni<Void> on(Hazards.InTransaction hazards, Accidents.InTransaction accidents, List<Timer> timers) {
        return InOrder.each(timers, timer -> on(hazards, accidents, timer));
    }

    private Uni<Void> on(Hazards.InTransaction hazards, Accidents.InTransaction accidents, Timer timer) {
        return timer.kind().equals(CloseCasualtyWindow.KIND)
                ? closeCasualtyWindow.close(accidents, timer.caseId(), Instant.parse(timer.payload()))
                : WakeHazard.wake(hazards, timer.caseId(), WakeText.read(timer.kind(), timer.payload()));
    }
}
