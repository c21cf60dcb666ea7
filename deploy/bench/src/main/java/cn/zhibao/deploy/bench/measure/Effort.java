package cn.zhibao.deploy.bench.measure;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much time is spent: enough for figures to be believed, or a smoke run that only shows that everything works.
 *
 * @param target folder for logs and data of the run
 * @param hazards cases that a full ledger holds
 * @param kept folder of a full ledger that outlives the run, so that the next one need not load it; null: nothing is kept
 */
public record Effort(
        boolean quick, Path target, int hazards, @Nullable Path kept) {

    /** Rounds of each contestant; the median counts. */
    public int rounds() {
        return quick ? 1 : 3;
    }

    /** Load before anything is counted. */
    public Duration warmUp() {
        return Duration.ofSeconds(quick ? 4 : 10);
    }

    /** The longer or the shorter time, as the effort says. */
    public Duration seconds(int full, int smoke) {
        return Duration.ofSeconds(quick ? smoke : full);
    }

    /** The larger or the smaller number, as the effort says. */
    public int count(int full, int smoke) {
        return quick ? smoke : full;
    }

    /** The log of a process. */
    public Path log(String name) {
        return target.resolve("log").resolve(name + ".log");
    }

    /** Tells whoever watches what happens now. */
    public void say(String what) {
        System.err.println("  " + what);
    }
}
