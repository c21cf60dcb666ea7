package cn.zhibao.hazard.store;

import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardLevel;
import cn.zhibao.events.flow.Lane;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.hazard.app.Hazards.Wake;
import cn.zhibao.hazard.app.WakeText;
import java.util.UUID;

/** A wake-up as a durable timer. */
final class HazardTimer {

    private HazardTimer() {}

    static Timer of(UUID timerId, HazardFacts facts, Wake wake) {
        Lane lane = facts.level() == HazardLevel.MAJOR ? Lane.MAJOR : Lane.ROUTINE;
        return new Timer(timerId, lane, wake.dueAt(), facts.hazardId(), WakeText.kind(wake), WakeText.write(wake));
    }
}
