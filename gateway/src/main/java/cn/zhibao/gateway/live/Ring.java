package cn.zhibao.gateway.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last events in the order of the hub, so that a short absence needs no look into Kafka. Not thread-safe. */
final class Ring {

    private final int capacity;
    private final Deque<LiveEvent> events = new ArrayDeque<>();
    private Position base;

    Ring(int capacity, Position start) {
        this.capacity = capacity;
        this.base = start;
    }

    void add(LiveEvent event) {
        events.addLast(event);
        if (events.size() > capacity) {
            base = events.removeFirst().after();
        }
    }

    /** Whether every event after the position is still here. */
    boolean covers(Position position) {
        return position.reaches(base);
    }

    /** All events that do not lie before the position, in the order of the hub. */
    List<LiveEvent> since(Position position) {
        var missed = new ArrayList<LiveEvent>();
        for (var newest = events.descendingIterator(); newest.hasNext(); ) {
            LiveEvent event = newest.next();
            if (position.reaches(event.after())) {
                break;
            }
            if (event.offset() >= position.next(event.topic(), event.partition())) {
                missed.add(event);
            }
        }
        return missed.reversed();
    }
}
