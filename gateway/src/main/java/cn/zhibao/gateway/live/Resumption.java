package cn.zhibao.gateway.live;

import cn.zhibao.gateway.live.Hub.Greeting;
import cn.zhibao.gateway.live.Opening.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * Brings a listener that was away longer than the ring remembers from its own position to the hub: reads the log up to
 * where the hub stands, and again for what came meanwhile, until the ring covers the rest.
 */
final class Resumption {

    private static final int ROUNDS_MAX = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Hub hub;
    private final Log log;
    private final Listener listener;
    private final long eventsMax;
    private Position seen;

    Resumption(Hub hub, Log log, Listener listener, Position seen, long eventsMax) {
        this.hub = hub;
        this.log = log;
        this.listener = listener;
        this.seen = seen;
        this.eventsMax = eventsMax;
    }

    /** Runs to the end in the calling thread; answers as soon as it is known whether the stream opens. */
    void run(CompletableFuture<Opening> answer) throws InterruptedException {
        Log.Bounds bounds = log.bounds();
        if (!bounds.end().reaches(seen)) {
            answer.complete(new Opening.Refused(Refusal.POSITION_UNKNOWN));
        } else if (hub.join(listener, seen, Greeting.HELLO)) {
            answer.complete(new Opening.Open(listener));
        } else if (!seen.reaches(bounds.begin()) || seen.distanceTo(hub.position()) > eventsMax) {
            answer.complete(new Opening.Refused(Refusal.POSITION_EXPIRED));
        } else {
            listener.offer(hub.hello(seen));
            answer.complete(new Opening.Open(listener));
            catchUp();
        }
    }

    private void catchUp() throws InterruptedException {
        for (int round = 0; round < ROUNDS_MAX; round++) {
            Position target = hub.position();
            if (!log.read(seen, target, this::pass)) {
                hub.end(listener, Ending.TOO_SLOW);
                return;
            }
            seen = seen.union(target);
            if (hub.join(listener, seen, Greeting.NONE)) {
                return;
            }
        }
        hub.end(listener, Ending.TOO_SLOW);
    }

    private boolean pass(LiveEvent event) throws InterruptedException {
        seen = event.after();
        if (!listener.filter().wants(event)) {
            return true;
        }
        boolean taken = listener.offer(event.frame(), PATIENCE);
        listener.wake();
        return taken;
    }
}
