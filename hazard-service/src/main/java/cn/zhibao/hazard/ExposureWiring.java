package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.exposure.Exposures;
import cn.zhibao.hazard.app.exposure.StateExposures;
import cn.zhibao.hazard.store.exposure.ExposureStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what states months that are over. */
final class ExposureWiring {

    @Produces
    @Singleton
    ExposureStore exposures(Flow flow) {
        return new ExposureStore(flow);
    }

    @Produces
    @Singleton
    StateExposures stateExposures(Exposures exposures, Clock clock) {
        return new StateExposures(exposures, clock);
    }
}
