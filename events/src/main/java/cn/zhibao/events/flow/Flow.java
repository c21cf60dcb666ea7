package cn.zhibao.events.flow;

import cn.zhibao.events.wire.EventCodec;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The machinery of one service: transactions that feed the journal, the relay that publishes it, the loop that reacts
 * to others, the timers. Made once in the service's wiring, started when the service starts, closed when it ends.
 */
public final class Flow implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Flow.class);

    private final FlowSettings settings;
    private final Platform platform;
    private final UnitOfWork unitOfWork;
    private final Journal journal;
    private final Timers timers = new Timers();
    private final EventCodec codec;
    private final Bridge bridge;
    private @Nullable Relay relay;
    private @Nullable TimerSweep sweep;
    private @Nullable ConsumerLoop consumer;

    /**
     * What the flow stands on.
     *
     * @param database plain JDBC access to the same database, for the one connection of the relay
     */
    public record Platform(
            Mutiny.SessionFactory sessions, DataSource database, Vertx vertx, Clock clock, MeterRegistry metrics) {}

    public Flow(FlowSettings settings, Platform platform, Ids ids) {
        this.settings = settings;
        this.platform = platform;
        this.unitOfWork = new UnitOfWork(platform.sessions(), settings);
        this.journal = new Journal(platform.clock(), ids);
        this.codec = new EventCodec(settings.service());
        this.bridge = new Bridge(platform.vertx(), settings.unitOfWork());
    }

    /** The time that timers go by. */
    public Instant now() {
        return platform.clock().instant();
    }

    /** Starts relay, timers and, when the service reads topics, the consumer. Returns at once; Kafka may come later. */
    public synchronized void start(Reaction reaction, TimerHandler handler) {
        if (relay != null) {
            throw new IllegalStateException("the flow of " + settings.service() + " is started already");
        }
        Relay publishing = new Relay(settings, platform.database(), platform.clock(), platform.metrics());
        ConsumerLoop reading = settings.reads().isEmpty()
                ? null
                : new ConsumerLoop(settings, new Effects(this, reaction, platform.metrics()), platform.metrics());
        TimerSweep sweeping = new TimerSweep(settings, this, handler, platform);
        unitOfWork.whenEnded((session, committed) -> {
            timers.ended(session, committed);
            if (committed) {
                publishing.wake();
            }
        });
        relay = publishing;
        sweep = sweeping;
        checkLimit();
        publishing.start();
        sweeping.start();
        consumer = reading;
        if (reading != null) {
            reading.start();
        }
    }

    /** Without it nothing looks wrong until work hangs, and then the service has no connection left. */
    private void checkLimit() {
        bridge.onOwnContext(unitOfWork::wrongLimit)
                .subscribe()
                .with(
                        wrong -> wrong.ifPresent(LOG::error),
                        away -> LOG.debug("the limit of transactions is not known", away));
    }

    /** One pass over all timers due at the given time, on the caller's thread; returns how many fired. Needs a start. */
    public int sweep(Instant now) {
        return Objects.requireNonNull(sweep, "the flow is not started").sweep(now);
    }

    public UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    public Journal journal() {
        return journal;
    }

    public Timers timers() {
        return timers;
    }

    public EventCodec codec() {
        return codec;
    }

    public Bridge bridge() {
        return bridge;
    }

    /** Ends consumer, timers and relay in this order, each after the work at hand. */
    @Override
    public synchronized void close() {
        if (consumer != null) {
            consumer.close();
        }
        if (sweep != null) {
            sweep.close();
        }
        if (relay != null) {
            relay.close();
        }
    }
}
