package cn.zhibao.gateway.live;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the hub has caught up with the topics, so that a listener can be given a position. */
@Readiness
@Singleton
final class StreamReady implements HealthCheck {

    private final LiveStream stream;

    StreamReady(LiveStream stream) {
        this.stream = stream;
    }

    @Override
    public HealthCheckResponse call() {
        StreamState state = stream.state();
        return HealthCheckResponse.named("live stream")
                .status(state.ready())
                .withData("stale", state.stale())
                .withData("ageSeconds", state.age().toSeconds())
                .withData("listeners", state.listeners())
                .build();
    }
}
