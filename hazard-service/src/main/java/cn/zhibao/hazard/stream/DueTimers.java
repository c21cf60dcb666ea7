package cn.zhibao.hazard.stream;

import cn.zhibao.events.flow.InOrder;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.app.WakeHazard;
import cn.zhibao.hazard.app.WakeText;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Turns a due timer into the command it stands for. */
public final class DueTimers {

    private DueTimers() {}

    /**
     * Handles timers one after the other.
     *
     * @param hazards the ledger inside the transaction that takes the timers away
     */
    public static Uni<Void> on(Hazards.InTransaction hazards, List<Timer> timers) {
        return InOrder.each(timers, timer -> on(hazards, timer));
    }

    private static Uni<Void> on(Hazards.InTransaction hazards, Timer timer) {
        return WakeHazard.wake(hazards, timer.caseId(), WakeText.read(timer.kind(), timer.payload()));
    }
}
