package cn.zhibao.deploy.bench.timers;

import cn.zhibao.deploy.bench.measure.Percentiles;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** What fires in a storm, and how late. Safe for use by many threads. */
final class Storm {

    private final Percentiles routine = new Percentiles();
    private final Percentiles life = new Percentiles();
    private final AtomicReference<Instant> last = new AtomicReference<>(Instant.EPOCH);

    void fired(Instant dueAt, boolean ofLife) {
        Instant now = Instant.now();
        (ofLife ? life : routine).add(Duration.between(dueAt, now).toNanos());
        last.accumulateAndGet(now, (a, b) -> b.isAfter(a) ? b : a);
    }

    /** Waits until so many have fired and tells how it went, counted from the moment the first were due. */
    String await(long count, Instant dueAt) throws InterruptedException {
        while (routine.count() + life.count() < count) {
            Thread.sleep(20);
        }
        return String.format(
                Locale.ROOT,
                "%.3f %.3f %.3f %.3f",
                Duration.between(dueAt, last.get()).toMillis() / 1_000.0,
                routine.millis(50),
                routine.millis(99),
                life.millis(100));
    }

    /** The answer of a process, read. */
    record Outcome(double seconds, double p50Millis, double p99Millis, double lifeMillis) {

        static Outcome of(String answer) {
            String[] words = answer.split(" ", -1);
            return new Outcome(
                    Double.parseDouble(words[0]),
                    Double.parseDouble(words[1]),
                    Double.parseDouble(words[2]),
                    Double.parseDouble(words[3]));
        }
    }
}
