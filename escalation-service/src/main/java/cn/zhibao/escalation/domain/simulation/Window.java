package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.events.contract.EscalationEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Puts what comes nearly in the order of time into it, without ever changing the order of the facts of one case, or of its
 * answers. What is displaced by more than the window holds stays late. Used by one thread.
 */
public final class Window {

    /** What a service writes at once, and a few services that tell side by side: held however far apart it lies. */
    private static final int NEAR = 4_096;

    /** A fact may come so much later than its time, however much others told meanwhile. */
    private static final Duration REACH = Duration.ofHours(1);

    /** 16 MB of short facts, 50 MB of long ones. */
    private static final int MOST = 16_384;

    private final int near;
    private final Duration reach;
    private final int most;
    private final Consumer<Recorded> next;
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();
    private final Map<UUID, Waiting> newestFacts = new HashMap<>();
    private final Map<UUID, Waiting> newestAnswers = new HashMap<>();
    private long order;

    /** A window of that many places. */
    public Window(int width, Consumer<Recorded> next) {
        this(width, Duration.ZERO, width, next);
    }

    Window(int near, Duration reach, int most, Consumer<Recorded> next) {
        this.near = near;
        this.reach = reach;
        this.most = most;
        this.next = next;
    }

    /** A window for recorded history: wide where much lies between a fact and its place in time, and bounded all the same. */
    public static Window ofHistory(Consumer<Recorded> next) {
        return new Window(NEAR, REACH, MOST, next);
    }

    public void add(Recorded recorded) {
        Map<UUID, Waiting> newest = newest(recorded);
        UUID caseId = recorded.caseId();
        Waiting before = newest.get(caseId);
        Instant moment = recorded.moment();
        Instant turn = before != null && before.turn().isAfter(moment) ? before.turn() : moment;
        Waiting one = new Waiting(turn, turn.getEpochSecond(), order++, recorded);
        newest.put(caseId, one);
        waiting.add(one);
        while (waiting.size() > near && (waiting.size() > most || isPast(moment))) {
            release();
        }
    }

    private boolean isPast(Instant newest) {
        return waiting.element().turn().isBefore(newest.minus(reach));
    }

    /** Nothing more comes whose turn is at that moment or before. */
    public void release(Instant until) {
        while (!waiting.isEmpty() && !waiting.element().turn().isAfter(until)) {
            release();
        }
    }

    /** How much waits for its turn. */
    public int size() {
        return waiting.size();
    }

    /** Nothing more comes. */
    public void close() {
        while (!waiting.isEmpty()) {
            release();
        }
    }

    private void release() {
        Waiting first = waiting.remove();
        newest(first.recorded()).remove(first.recorded().caseId(), first);
        next.accept(first.recorded());
    }

    private Map<UUID, Waiting> newest(Recorded recorded) {
        return recorded.event() instanceof EscalationEvent ? newestAnswers : newestFacts;
    }

    private record Waiting(Instant turn, long second, long order, Recorded recorded) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            // Of one second few are: there is mostly no need to look at the moments themselves.
            int byTime = second == other.second ? turn.compareTo(other.turn) : Long.compare(second, other.second);
            return byTime == 0 ? Long.compare(order, other.order) : byTime;
        }
    }
}
