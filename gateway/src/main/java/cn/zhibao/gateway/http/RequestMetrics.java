package cn.zhibao.gateway.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long calls take, by route and status; both come from small closed sets, so the meters stay few. Thread-safe. */
final class RequestMetrics {

    private final MeterRegistry meters;
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    RequestMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    private record Key(String route, int status) {}

    void record(String route, int status, long startedNanos) {
        timers.computeIfAbsent(new Key(route, status), this::timer)
                .record(Duration.ofNanos(System.nanoTime() - startedNanos));
    }

    private Timer timer(Key key) {
        return Timer.builder("zhibao.gateway.requests")
                .description("Calls through the gateway until the end of the answer; open streams are not among them")
                .tag("route", key.route())
                .tag("status", Integer.toString(key.status()))
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(meters);
    }
}
