package cn.zhibao.deploy.bench.measure;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Latencies from a microsecond to ten minutes, to three digits. Safe for use by many threads. */
public final class Percentiles {

    private static final long LARGEST_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Histogram nanos = new ConcurrentHistogram(1_000, LARGEST_NANOS, 3);

    /** Adds one latency; one below zero, which only two clocks or two threads can make, counts as none. */
    public void add(long latencyNanos) {
        nanos.recordValue(Math.clamp(latencyNanos, 0, LARGEST_NANOS));
    }

    public long count() {
        return nanos.getTotalCount();
    }

    /** The latency in milliseconds that this percentage of all did not exceed; not a number when there are none. */
    public double millis(double percentage) {
        return count() == 0 ? Double.NaN : nanos.getValueAtPercentile(percentage) / 1e6;
    }
}
