package cn.zhibao.events.flow;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One named thread that repeats a turn until closed; a failed turn is logged and tried again after a pause. */
abstract class Worker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(10);

    private final Thread thread;
    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean open = true;

    Worker(String name) {
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::work);
    }

    /** One turn; it waits by itself when there is nothing to do. */
    abstract void turn() throws Exception;

    /** Called on the worker's thread when it ends. */
    abstract void end();

    void start() {
        thread.start();
    }

    boolean isOpen() {
        return open;
    }

    /** Ends the pause at hand, or the next one if none is. Cheap; callable from any thread. */
    void wake() {
        if (wakes.availablePermits() == 0) {
            wakes.release();
        }
    }

    /** Waits for a wake-up, at most this long. */
    void pause(Duration most) throws InterruptedException {
        if (wakes.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS)) {
            wakes.drainPermits();
        }
    }

    private void work() {
        while (open) {
            try {
                turn();
            } catch (InterruptedException _) {
                break; // only close() interrupts
            } catch (Exception | LinkageError failure) {
                if (open) {
                    LOG.warnf(failure, "%s failed and tries again", thread.getName());
                    rest();
                }
            }
        }
        end();
    }

    private void rest() {
        try {
            pause(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException _) {
            open = false;
        }
    }

    @Override
    public void close() {
        open = false;
        wake();
        try {
            if (thread.isAlive() && !thread.join(PATIENCE_AT_CLOSE)) {
                thread.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
