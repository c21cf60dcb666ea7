package cn.zhibao.events.flow;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tells the sweep what to wait for: the next timer in the database, or one that is set while it asks or waits. A timer
 * set at any moment either is seen by the question, or shortens the wait, or ends it. Thread-safe.
 */
final class Alarm {

    private final Runnable ring;
    private final AtomicReference<Instant> announced = new AtomicReference<>(Instant.MAX);
    private volatile Instant waitsFor = Instant.MIN;

    Alarm(Runnable ring) {
        this.ring = ring;
    }

    /** A timer was set and its transaction is committed. */
    void announce(Instant due) {
        announced.accumulateAndGet(due, Alarm::earlier); // before the look at waitsFor, see set
        if (due.isBefore(waitsFor)) {
            ring.run();
        }
    }

    /** To be called before the database is asked: what was committed until now is in its answer. */
    void reset() {
        waitsFor = Instant.MIN; // nobody need wake a sweep that is at work
        announced.set(Instant.MAX);
    }

    /** Takes the database's answer and says what to wait for. */
    Instant set(Instant next) {
        waitsFor = next; // before the look at announced, so that of two at the same time one sees the other
        return earlier(next, announced.get());
    }

    static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
