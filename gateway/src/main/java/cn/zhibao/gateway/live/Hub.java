package cn.zhibao.gateway.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the stream stands and who listens. One thread publishes; listeners come and go from any thread. Every method
 * holds the one lock only for work in memory, so a join sees no gap between the ring and what comes next.
 */
final class Hub {

    private final StreamSettings settings;
    private final Clock clock;
    private final Set<Listener> listeners = new LinkedHashSet<>();
    private Ring ring;
    private Position position = Position.ZERO;
    private String clusterTag = "";
    private boolean ready;
    private @Nullable Instant newestEventAt;

    /** The stream is complete up to this moment. */
    private Instant completeAt;

    private @Nullable Position wantedForComplete;
    private Instant wantedAt;

    Hub(StreamSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.ring = new Ring(settings.ringEvents(), Position.ZERO);
        this.completeAt = clock.instant();
        this.wantedAt = completeAt;
    }

    /** Starts anew at a position of a cluster; whoever listens must come back. */
    void begin(Position start, String cluster) {
        List<Listener> ended;
        synchronized (this) {
            ended = endAll(Ending.RESTART);
            ring = new Ring(settings.ringEvents(), start);
            position = start;
            clusterTag = cluster;
            ready = false;
            wantedForComplete = null;
        }
        ended.forEach(Listener::wake);
    }

    /** Hands events to whoever wants them, in this order, then stands at the given position. */
    void publish(List<LiveEvent> events, Position now) {
        var woken = new LinkedHashSet<Listener>();
        synchronized (this) {
            for (LiveEvent event : events) {
                ring.add(event);
                newestEventAt = later(newestEventAt, event.time());
                listeners.removeIf(listener -> {
                    boolean heard = listener.wants(event);
                    if (heard) {
                        woken.add(listener);
                    }
                    return heard && !send(listener, event.frame(), event.after());
                });
            }
            position = position.union(now);
            measureCompleteness();
        }
        woken.forEach(Listener::wake);
    }

    /** The topics ended at this position at that moment: once the hub has reached it, it was complete up to then. */
    synchronized void topicsEndedAt(Position end, Instant at) {
        if (wantedForComplete == null) { // an older mark that is not reached yet says more about the age
            wantedForComplete = end;
            wantedAt = at;
        }
        measureCompleteness();
    }

    /**
     * Lets a listener in that has seen everything before a position, or nothing yet.
     *
     * @return false when events after that position are no longer in the ring
     */
    boolean join(Listener listener, @Nullable Position seen, Greeting greeting) {
        synchronized (this) {
            if (seen != null && !ring.covers(seen)) {
                return false;
            }
            Position start = seen == null ? position : seen;
            listener.from(seen);
            var backlog = new ArrayList<Frame>();
            if (greeting == Greeting.HELLO) {
                backlog.add(hello(start));
            }
            for (LiveEvent event : seen == null ? List.<LiveEvent>of() : ring.since(seen)) {
                if (listener.wants(event)) {
                    backlog.add(listener.own(event.frame(), event.after(), clusterTag));
                }
            }
            listener.begin(backlog);
            listeners.add(listener);
        }
        listener.wake();
        return true;
    }

    /** Whether a listener hears a greeting: one that comes out of a replay has heard it already. */
    enum Greeting {
        HELLO,
        NONE
    }

    synchronized Frame hello(Position start) {
        String id = start.text(clusterTag);
        String json = "{\"position\":\"" + id + "\",\"serverTime\":\"" + clock.instant() + "\"}";
        return Frame.of(id, "hello", json);
    }

    synchronized void leave(Listener listener) {
        listeners.remove(listener);
        listener.abandon();
    }

    void end(Listener listener, Ending why) {
        synchronized (this) {
            listeners.remove(listener);
            listener.end(why);
        }
        listener.wake();
    }

    void close() {
        List<Listener> ended;
        synchronized (this) {
            ready = false;
            ended = endAll(Ending.RESTART);
        }
        ended.forEach(Listener::wake);
    }

    /** Tells every listener where the stream stands and how old it is. */
    void beat() {
        List<Listener> woken;
        synchronized (this) {
            String id = position.text(clusterTag);
            Frame heartbeat = Frame.of(id, "heartbeat", state().json(id, clock.instant()));
            woken = new ArrayList<>(listeners);
            listeners.removeIf(listener -> !send(listener, heartbeat, position));
        }
        woken.forEach(Listener::wake);
    }

    synchronized StreamState state() {
        Duration age = Duration.between(completeAt, clock.instant());
        boolean stale = age.compareTo(settings.staleAfter()) > 0;
        return new StreamState(ready, stale, age, Optional.ofNullable(newestEventAt), listeners.size());
    }

    synchronized Position position() {
        return position;
    }

    synchronized String clusterTag() {
        return clusterTag;
    }

    private boolean send(Listener listener, Frame frame, Position at) {
        boolean taken = listener.offer(listener.own(frame, at, clusterTag));
        if (!taken) {
            listener.end(Ending.TOO_SLOW);
        }
        return taken;
    }

    private void measureCompleteness() {
        if (wantedForComplete != null && position.reaches(wantedForComplete)) {
            completeAt = wantedAt;
            wantedForComplete = null;
            ready = true;
        }
    }

    private List<Listener> endAll(Ending why) {
        var ended = List.copyOf(listeners);
        ended.forEach(listener -> listener.end(why));
        listeners.clear();
        return ended;
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
