package cn.zhibao.hazard.store;

import cn.zhibao.events.flow.Lane;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.hazard.app.accident.CloseCasualtyWindow;
import cn.zhibao.hazard.domain.accident.Accident;
import java.time.Instant;
import java.util.UUID;

/** The wait for the end of a casualty window as a durable timer. */
final class WindowTimer {

    private WindowTimer() {}

    static Timer of(UUID timerId, Accident accident) {
        Instant end = accident.dossier().window().endsAt();
        return new Timer(
                timerId, Lane.ROUTINE, end, accident.facts().accidentId(), CloseCasualtyWindow.KIND, end.toString());
    }
}
