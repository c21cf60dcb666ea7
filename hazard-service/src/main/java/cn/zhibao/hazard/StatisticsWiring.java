package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.statistics.CountAccidents;
import cn.zhibao.hazard.app.statistics.Statistics;
import cn.zhibao.hazard.store.statistics.StatisticsStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what counts. */
final class StatisticsWiring {

    @Produces
    @Singleton
    Statistics statistics(Flow flow) {
        return StatisticsStore.of(flow);
    }

    @Produces
    @Singleton
    CountAccidents countAccidents(Statistics statistics, Clock clock) {
        return new CountAccidents(statistics, clock);
    }
}
