package cn.zhibao.escalation;

import cn.zhibao.escalation.app.rules.ActiveRules;
import cn.zhibao.escalation.app.rules.ChangeRosters;
import cn.zhibao.escalation.app.rules.KeptRosters;
import cn.zhibao.escalation.app.rules.LookAtRosters;
import cn.zhibao.escalation.app.rules.RosterReading;
import cn.zhibao.escalation.packs.RosterBook;
import cn.zhibao.escalation.store.RosterStore;
import cn.zhibao.events.flow.Flow;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what is about duty rosters. */
final class RosterWiring {

    @Produces
    @Singleton
    RosterReading rosterReading() {
        return new RosterBook();
    }

    @Produces
    @Singleton
    KeptRosters rosters(Flow flow) {
        return new RosterStore(flow);
    }

    @Produces
    @Singleton
    ChangeRosters changeRosters(KeptRosters rosters, RosterReading reading, Clock clock) {
        return new ChangeRosters(rosters, reading, clock);
    }

    @Produces
    @Singleton
    LookAtRosters lookAtRosters(KeptRosters rosters, RosterReading reading, ActiveRules active, Clock clock) {
        return new LookAtRosters(rosters, reading, active, clock);
    }
}
