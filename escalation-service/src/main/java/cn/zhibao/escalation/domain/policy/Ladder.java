package cn.zhibao.escalation.domain.policy;

import java.util.List;

/**
 * Who is called, in which order (逐级提醒): each rung when the one before did not acknowledge in time.
 *
 * @param repeats how often the last rung is called again before the ladder ends, 0 to 100
 */
public record Ladder(String id, List<Rung> rungs, int repeats) {

    public static final int RUNGS_MAX = 10;
    public static final int REPEATS_MAX = 100;

    public Ladder {
        rungs = List.copyOf(rungs);
        if (rungs.isEmpty() || rungs.size() > RUNGS_MAX) {
            throw new IllegalArgumentException("a ladder has 1 to " + RUNGS_MAX + " rungs, not " + rungs.size());
        }
        if (repeats < 0 || repeats > REPEATS_MAX) {
            throw new IllegalArgumentException("a ladder repeats 0 to " + REPEATS_MAX + " times, not " + repeats);
        }
    }
}
