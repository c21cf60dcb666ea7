package cn.zhibao.gateway.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reader of the stream with its bounded queue. The hub puts messages in, the connection takes them out; both may do
 * so from any thread, neither waits for the other.
 */
public final class Listener {

    private final Filter filter;
    private final Runnable wake;
    private final Deque<Frame> queue = new ArrayDeque<>();
    private int capacity;
    private @Nullable Ending ending;
    private boolean gone;

    /** What the reader had seen when it came back, until the hub has passed it. Only the hub touches it. */
    private @Nullable Position floor;

    Listener(Filter filter, int capacity, Runnable wake) {
        this.filter = filter;
        this.capacity = capacity;
        this.wake = wake;
    }

    /** The next message; null when there is none now. */
    public synchronized @Nullable Frame poll() {
        Frame frame = queue.pollFirst();
        notifyAll();
        return frame;
    }

    /** Why the stream ends once all messages are taken; null while it goes on. */
    public synchronized @Nullable Ending ending() {
        return queue.isEmpty() ? ending : null;
    }

    /** Whether the stream is about to end; messages may still be waiting. */
    public synchronized boolean ends() {
        return ending != null;
    }

    /** The reader is gone: nothing is kept for it any more. */
    public synchronized void abandon() {
        gone = true;
        queue.clear();
        notifyAll();
    }

    Filter filter() {
        return filter;
    }

    /** Starts with what was missed; the backlog does not count against the queue of live messages. */
    synchronized void begin(List<Frame> backlog) {
        queue.addAll(backlog);
        capacity += backlog.size();
    }

    void from(@Nullable Position seen) {
        floor = seen;
    }

    /** Whether the event is new to this reader and wanted by it. */
    boolean wants(LiveEvent event) {
        boolean seen = floor != null && event.offset() < floor.next(event.topic(), event.partition());
        return !seen && filter.wants(event);
    }

    /** The message as this reader must get it when the hub stands at the given position. */
    Frame own(Frame frame, Position hub, String clusterTag) {
        if (floor != null && hub.reaches(floor)) {
            floor = null;
        }
        return floor == null ? frame : frame.withId(floor.union(hub).text(clusterTag));
    }

    /** Adds a message; false when the queue is full: the reader is too slow and gets no more. */
    synchronized boolean offer(Frame frame) {
        if (ending != null || gone || queue.size() >= capacity) {
            return false;
        }
        queue.addLast(frame);
        return true;
    }

    /** Adds a message, waiting for room; false when there was none in time or the reader is gone. */
    synchronized boolean offer(Frame frame, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (queue.size() >= capacity && !gone && ending == null) {
            long leftMs = (deadline - System.nanoTime()) / 1_000_000;
            if (leftMs <= 0) {
                return false;
            }
            wait(leftMs);
        }
        return offer(frame);
    }

    synchronized void end(Ending why) {
        if (ending == null) {
            ending = why;
        }
        notifyAll();
    }

    void wake() {
        wake.run();
    }
}
