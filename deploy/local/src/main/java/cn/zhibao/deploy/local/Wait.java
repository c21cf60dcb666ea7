package cn.zhibao.deploy.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for another process, which offers nothing to wait on but its files and ports. */
public final class Wait {

    private static final Duration STEP = Duration.ofMillis(20);

    private Wait() {}

    /** Looks every 20 ms; true as soon as the condition holds, false when the time is over first. */
    public static boolean until(Duration atMost, BooleanSupplier condition) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }
}
