package cn.zhibao.deploy.bench.measure;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An even rate that does not slow down when the other side does: what was due and not sent is sent at once. */
public record Pace(long startNanos, long intervalNanos) {

    /** Begins now. */
    public static Pace of(int perSecond) {
        return new Pace(System.nanoTime(), TimeUnit.SECONDS.toNanos(1) / perSecond);
    }

    /** Waits until the n-th (from 0) is due; by how many nanoseconds it is late then. */
    public long await(int n) {
        long due = startNanos + n * intervalNanos;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, Duration.ofMillis(100).toNanos()));
        }
        return System.nanoTime() - due;
    }
}
