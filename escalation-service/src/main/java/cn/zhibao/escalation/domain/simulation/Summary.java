package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.events.contract.Level;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a pack did with a history, in figures. Drills (演练) are counted apart and enter no other figure.
 *
 * @param raised escalations, of them by level and by desk that was called first
 * @param pages calls to a desk: each step of a ladder is one
 * @param nightPages those between 22:00 and 06:00
 * @param breaches clocks that ran out, of them by rule
 * @param metLate those that were met after all
 * @param neverMet those that were still owed at the end, or when their case had ended and nothing more was due in it
 * @param worstDelay of a clock that was met late, or is still owed at the end; null when there is none
 * @param refusedRules how often a rule could not be applied, such as for want of a calendar
 * @param drills decisions about drills
 */
public record Summary(
        long raised,
        Map<Level, Long> raisedByLevel,
        Map<String, Long> raisedByDesk,
        long pages,
        long nightPages,
        long breaches,
        Map<String, Long> breachesByRule,
        long metLate,
        long neverMet,
        @Nullable Delay worstDelay,
        long refusedRules,
        long drills) {

    public Summary {
        raisedByLevel = Map.copyOf(raisedByLevel);
        raisedByDesk = Map.copyOf(raisedByDesk);
        breachesByRule = Map.copyOf(breachesByRule);
    }

    /**
     * How long after its limit something was done.
     *
     * @param met false for what was never done: by then it is so late
     */
    public record Delay(Duration by, String rule, UUID caseId, boolean met) {}
}
