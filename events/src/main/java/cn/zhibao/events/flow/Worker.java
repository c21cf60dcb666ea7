package cn.zhibao.events.flow;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** One named thread that repeats a turn until closed; a failed turn is logged and tried again after a rest. */
abstract class Worker implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration REST_AFTER_FAILURE = Duration.ofMillis(500);
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(5);
    private static final int REPORT_EVERY = 20;

    private final Thread thread;
    private final Semaphore wakes = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private int failuresInARow;

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

    /** Ends the pause at hand, or the next one if none is. Cheap; callable from any thread. */
    void wake() {
        if (wakes.availablePermits() == 0) {
            wakes.release();
        }
    }

    /** Waits for a wake-up, at most this long; false when none came. */
    boolean pause(Duration most) throws InterruptedException {
        boolean woken = wakes.tryAcquire(most.toNanos(), TimeUnit.NANOSECONDS);
        if (woken) {
            wakes.drainPermits();
        }
        return woken;
    }

    /** Waits this long whoever calls; only closing ends it. */
    void rest(Duration time) throws InterruptedException {
        if (closing.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
            LOG.debugf("%s ends", thread.getName());
        }
    }

    private void work() {
        try {
            while (closing.getCount() > 0) {
                takeTurn();
            }
        } catch (InterruptedException _) {
            LOG.debugf("%s is ended in the middle of its work", thread.getName()); // only close() interrupts
        }
        Thread.interrupted(); // what is open has to be given back in order
        end();
    }

    private void takeTurn() throws InterruptedException {
        try {
            turn();
            failuresInARow = 0;
        } catch (InterruptedException closed) {
            throw closed;
        } catch (Throwable failure) { // nothing may end this thread in silence
            report(failure);
            rest(REST_AFTER_FAILURE);
        }
    }

    private void report(Throwable failure) {
        if (failuresInARow == 0) {
            LOG.warnf(failure, "%s failed and tries again", thread.getName());
        } else if (failuresInARow % REPORT_EVERY == 0) {
            LOG.warnf("%s failed %d times in a row, now by %s", thread.getName(), failuresInARow, failure);
        }
        failuresInARow++;
    }

    /** Ends after the turn at hand; a turn that takes too long is interrupted. */
    @Override
    public void close() {
        closing.countDown();
        wake();
        try {
            if (thread.isAlive() && !thread.join(PATIENCE_AT_CLOSE)) {
                thread.interrupt();
                thread.join(PATIENCE_AT_CLOSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
