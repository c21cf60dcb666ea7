package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.events.contract.EscalationEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Puts what comes nearly in the order of time into it, without ever changing the order of the facts of one case, or of its
 * answers. What is displaced by more places than the window is wide stays late. Used by one thread.
 */
public final class Window {

    /** Wide enough for what a service writes at once, and for a few services that tell side by side. */
    public static final int WIDTH = 4_096;

    private final int width;
    private final Consumer<Recorded> next;
    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();
    private final Map<UUID, Waiting> newestFacts = new HashMap<>();
    private final Map<UUID, Waiting> newestAnswers = new HashMap<>();
    private long order;

    public Window(int width, Consumer<Recorded> next) {
        this.width = width;
        this.next = next;
    }

    public void add(Recorded recorded) {
        Map<UUID, Waiting> newest = newest(recorded);
        Waiting before = newest.get(recorded.caseId());
        Instant moment = recorded.moment();
        Instant turn = before != null && before.turn().isAfter(moment) ? before.turn() : moment;
        Waiting one = new Waiting(turn, order++, recorded);
        newest.put(recorded.caseId(), one);
        waiting.add(one);
        if (waiting.size() > width) {
            release();
        }
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

    private record Waiting(Instant turn, long order, Recorded recorded) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            int byTime = turn.compareTo(other.turn);
            return byTime == 0 ? Long.compare(order, other.order) : byTime;
        }
    }
}
