package cn.zhibao.notice.courier;

import cn.zhibao.events.flow.Bridge;
import cn.zhibao.notice.app.DeliverDue;
import cn.zhibao.notice.app.DeliveryQueue;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Sends the courier out: looks for due subscriptions at a short interval and lets each be served at its own pace, so that
 * an endpoint that does not answer holds up nobody but itself. Any number of instances may do so.
 */
public final class Rounds implements AutoCloseable {

    /** Subscriptions served at once; each costs a connection to its endpoint and, for moments, one to the database. */
    private static final int AT_ONCE_MAX = 200;

    private static final Duration MEASURE_EVERY = Duration.ofSeconds(5);
    private static final DeliveryQueue.Backlog NOTHING = new DeliveryQueue.Backlog(0, 0, 0);
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final DeliverDue deliverDue;
    private final DeliveryQueue queue;
    private final Vertx vertx;
    private final Bridge bridge;
    private final Clock clock;
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile DeliveryQueue.Backlog backlog = NOTHING;
    private volatile boolean open;
    private long looks;
    private long measurements;

    public Rounds(DeliverDue deliverDue, DeliveryQueue queue, Vertx vertx, Bridge bridge, Clock clock) {
        this.deliverDue = deliverDue;
        this.queue = queue;
        this.vertx = vertx;
        this.bridge = bridge;
        this.clock = clock;
    }

    /** Starts to look; the interval is the longest time that a new event waits here. */
    public synchronized void start(Duration interval, MeterRegistry metrics) {
        gauges(metrics);
        open = true;
        looks = vertx.setPeriodic(interval.toMillis(), _ -> look());
        measurements = vertx.setPeriodic(MEASURE_EVERY.toMillis(), _ -> measure());
    }

    private void look() {
        int free = AT_ONCE_MAX - underWay.get();
        if (!open || free <= 0 || !looking.compareAndSet(false, true)) {
            return;
        }
        bridge.onOwnContext(() -> deliverDue.claim(free))
                .onTermination()
                .invoke(() -> looking.set(false))
                .subscribe()
                .with(claims -> claims.forEach(this::serve), failure -> LOG.warn("due deliveries not found", failure));
    }

    private void serve(DeliveryQueue.Claim claim) {
        underWay.incrementAndGet();
        bridge.onOwnContext(() -> deliverDue.deliver(claim))
                .onTermination()
                .invoke(underWay::decrementAndGet)
                .subscribe()
                .with(
                        _ -> {},
                        failure -> LOG.warnf(
                                failure,
                                "deliveries broke off and come again, subscriptionId=%s",
                                claim.subscriptionId()));
    }

    private void measure() {
        Uni<DeliveryQueue.Backlog> counted = bridge.onOwnContext(() -> queue.backlog(clock.instant()));
        counted.subscribe().with(found -> backlog = found, failure -> LOG.warn("backlog not measured", failure));
    }

    private void gauges(MeterRegistry metrics) {
        Gauge.builder("zhibao.webhook.backlog", () -> backlog.atActive())
                .description("deliveries that wait, by how the endpoint does")
                .tag("endpoint", "active")
                .register(metrics);
        Gauge.builder("zhibao.webhook.backlog", () -> backlog.atFailing())
                .description("deliveries that wait, by how the endpoint does")
                .tag("endpoint", "failing")
                .register(metrics);
        Gauge.builder("zhibao.webhook.lag", () -> backlog.oldestAtActiveSeconds())
                .description("age of the oldest delivery that waits at an endpoint which is not failing")
                .baseUnit("seconds")
                .register(metrics);
    }

    /** Looks no more; what is under way ends by itself or, when the process ends first, is taken up again after it. */
    @Override
    public synchronized void close() {
        open = false;
        vertx.cancelTimer(looks);
        vertx.cancelTimer(measurements);
    }
}
