package cn.zhibao.gateway;

import cn.zhibao.gateway.http.Callers;
import cn.zhibao.gateway.http.Desk;
import cn.zhibao.gateway.http.Proxy;
import cn.zhibao.gateway.http.RateLimits;
import cn.zhibao.gateway.http.RateLimits.Rate;
import cn.zhibao.gateway.http.Routes;
import cn.zhibao.gateway.http.Routes.Route;
import cn.zhibao.gateway.live.LiveStream;
import cn.zhibao.gateway.live.StreamSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;

/** Makes the parts of the gateway from its settings, starts and stops them. */
@Singleton
final class Wiring {

    private final GatewayConfig config;

    Wiring(GatewayConfig config) {
        this.config = config;
    }

    void start(@Observes StartupEvent started, LiveStream stream) {
        stream.start();
    }

    void stop(@Observes ShutdownEvent stopping, LiveStream stream, Proxy proxy) {
        stream.close();
        proxy.close();
    }

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }

    /** Decides here alone, not by what a caller asks for: without a collector nothing is ever sent. */
    @Produces
    @Singleton
    Sampler sampler() {
        return config.traceShare() > 0 ? Sampler.traceIdRatioBased(config.traceShare()) : Sampler.alwaysOff();
    }

    @Produces
    @Singleton
    Routes routes() {
        var routes = new ArrayList<Route>();
        config.services().forEach((name, service) -> {
            for (String resource : service.resources()) {
                long bodyMax = config.bodyMaxOf()
                        .getOrDefault(resource, config.bodyMax())
                        .asLongValue();
                Set<String> open = config.open().getOrDefault(resource, Set.of());
                routes.add(new Route(resource, name, service.url(), bodyMax, open));
            }
        });
        return new Routes(routes);
    }

    @Produces
    @Singleton
    Proxy proxy(Vertx vertx, Routes routes) {
        var upstream = config.upstream();
        return new Proxy(
                vertx,
                routes,
                new Proxy.Bounds(
                        upstream.connections(), upstream.waiting(), upstream.connectTimeout(), upstream.timeout()));
    }

    @Produces
    @Singleton
    Desk desk() {
        return Desk.of(config.login().realmUrl(), config.login().clientId());
    }

    @Produces
    @Singleton
    Callers callers(Clock clock) {
        return new Callers(config.login().remembered(), config.login().rememberFor(), clock);
    }

    @Produces
    @Singleton
    RateLimits rateLimits(MeterRegistry meters) {
        var client = config.rate().client();
        var address = config.rate().address();
        return new RateLimits(
                new Rate(client.perSecond(), client.burst()),
                new Rate(address.perSecond(), address.burst()),
                config.rate().clientsMax(),
                meters);
    }

    @Produces
    @Singleton
    LiveStream liveStream(Clock clock, MeterRegistry meters) {
        var stream = config.stream();
        var settings = new StreamSettings(
                stream.kafka(),
                stream.ring(),
                stream.queue(),
                stream.listenersMax(),
                stream.heartbeat(),
                stream.probe(),
                stream.staleAfter(),
                stream.partitionRefresh(),
                stream.replays(),
                stream.replayMax());
        return new LiveStream(settings, clock, meters);
    }
}
