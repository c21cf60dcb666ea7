package cn.zhibao.gateway.live;

import cn.zhibao.gateway.live.Hub.Greeting;
import cn.zhibao.gateway.live.Opening.Refusal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The live stream of all events. Thread-safe; nothing here waits in the caller's thread.
 *
 * <p>Promise: a listener that comes back with the id of the last message it got hears every event of its filter after
 * that message exactly once, each case in order, whichever instance of the gateway it comes back to.
 */
public final class LiveStream implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LiveStream.class);
    private static final int REPLAYS_WAITING_MAX = 256;

    private final StreamSettings settings;
    private final Hub hub;
    private final EventReader reader;
    private final Tail tail;
    private final Thread follower;
    private final ScheduledExecutorService heart;
    private final ExecutorService replays;

    /** A stream that does nothing until it is started. */
    public LiveStream(StreamSettings settings, Clock clock, MeterRegistry meters) {
        this.settings = settings;
        this.hub = new Hub(settings, clock);
        this.reader = new EventReader(meters);
        this.tail = new Tail(hub, reader, settings, clock, meters);
        this.follower = Thread.ofPlatform().name("live-tail").daemon().unstarted(tail);
        this.heart = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("live-heart").daemon().factory());
        this.replays = new ThreadPoolExecutor(
                settings.replays(),
                settings.replays(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(REPLAYS_WAITING_MAX),
                Thread.ofPlatform().name("live-replay-", 0).daemon().factory());
        Gauge.builder("zhibao.stream.clients", hub, it -> it.state().listeners())
                .description("Listeners of the live stream")
                .register(meters);
        Gauge.builder("zhibao.stream.lag", hub, it -> it.state().age().toMillis() / 1000.0)
                .description("Time since the moment up to which the live stream is complete")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Begins to follow the topics. */
    public void start() {
        follower.start();
        long pauseMs = settings.heartbeat().toMillis();
        var _ = heart.scheduleAtFixedRate(this::beat, pauseMs, pauseMs, TimeUnit.MILLISECONDS);
    }

    /**
     * Lets a listener in.
     *
     * @param lastId id of the last message it got; null for one that starts now
     * @param wake called, from any thread, when there is something to take
     */
    public CompletableFuture<Opening> open(Filter filter, @Nullable String lastId, Runnable wake) {
        StreamState state = hub.state();
        if (!state.ready() || state.listeners() >= settings.listenersMax()) {
            return refused(Refusal.BUSY);
        }
        var listener = new Listener(filter, settings.queueFrames(), wake);
        if (lastId == null) {
            hub.join(listener, null, Greeting.HELLO);
            return CompletableFuture.completedFuture(new Opening.Open(listener));
        }
        Optional<Position> seen = Position.parse(lastId, hub.clusterTag());
        if (seen.isEmpty()) {
            return refused(Refusal.POSITION_UNKNOWN);
        }
        if (hub.position().reaches(seen.get()) && hub.join(listener, seen.get(), Greeting.HELLO)) {
            return CompletableFuture.completedFuture(new Opening.Open(listener));
        }
        return replay(listener, seen.get());
    }

    /** The reader of this listener has gone. */
    public void leave(Listener listener) {
        hub.leave(listener);
    }

    /** Ends a stream; the listener takes what is waiting first. */
    public void end(Listener listener, Ending why) {
        hub.end(listener, why);
    }

    /** How the stream is now. */
    public StreamState state() {
        return hub.state();
    }

    @Override
    public void close() {
        tail.stop();
        follower.interrupt();
        heart.shutdownNow();
        replays.shutdownNow();
        hub.close();
    }

    private CompletableFuture<Opening> replay(Listener listener, Position seen) {
        var answer = new CompletableFuture<Opening>();
        try {
            replays.execute(() -> replay(listener, seen, answer));
            return answer;
        } catch (RejectedExecutionException busy) {
            return refused(Refusal.BUSY);
        }
    }

    private void replay(Listener listener, Position seen, CompletableFuture<Opening> answer) {
        String cluster = hub.clusterTag();
        try (var log = new KafkaLog(new KafkaSource(settings, "zhibao-gateway-replay"), reader, cluster)) {
            new Resumption(hub, log, listener, seen, settings.replayEventsMax()).run(answer);
        } catch (RuntimeException failure) {
            LOG.warnf("A replay of the live stream failed: %s", failure);
            giveUp(listener, answer);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            giveUp(listener, answer);
        }
    }

    private void giveUp(Listener listener, CompletableFuture<Opening> answer) {
        if (!answer.complete(new Opening.Refused(Refusal.BUSY))) {
            hub.end(listener, Ending.UNAVAILABLE);
        }
    }

    private void beat() {
        try {
            hub.beat();
        } catch (RuntimeException failure) { // a thrown error would silence the heart for ever
            LOG.error("A heartbeat of the live stream failed", failure);
        }
    }

    private static CompletableFuture<Opening> refused(Refusal why) {
        return CompletableFuture.completedFuture(new Opening.Refused(why));
    }
}
