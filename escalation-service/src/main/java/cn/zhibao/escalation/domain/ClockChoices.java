package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.calendar.Due;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.ClockProgress;
import cn.zhibao.events.contract.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people may decide about a clock as it stands. Who asks has to be in its place and role all the same.
 *
 * @param fulfil true when a record says that the act was done
 * @param extend null when there is no more time to ask for
 * @param waive level of the desk whose leader may say that the duty is not owed; null when nobody may
 */
public record ClockChoices(
        boolean fulfil, @Nullable More extend, @Nullable Level waive) {

    public static final ClockChoices NONE = new ClockChoices(false, null, null);

    /**
     * More time, or the decision on the wish that waits.
     *
     * @param by level of the desk whose leader decides
     * @param until the latest limit that may be asked for; null when it cannot be counted
     * @param left how many extensions are left, at least 1
     */
    public record More(Level by, @Nullable Instant until, int left) {}

    /** By the rule that opened the clock, as it was stated then. */
    public static ClockChoices of(Setting setting, ClockFacts clock, Instant now) {
        ClockProgress progress = clock.progress();
        boolean over = clock.metAt() != null || (progress != null && progress.waiver() != null);
        if (over || !(setting.policy().rule(clock.packVersion(), clock.rule()) instanceof ClockRule rule)) {
            return NONE;
        }
        ClockRule.Waiver waiver = rule.waiver();
        boolean inTime = clock.breachedAt() == null && !now.isAfter(clock.dueAt());
        return new ClockChoices(
                rule.stop().isRecorded(),
                inTime && rule.extension() != null ? more(setting, clock, rule.extension(), now) : null,
                waiver == null ? null : waiver.by());
    }

    private static @Nullable More more(Setting setting, ClockFacts clock, ClockRule.Extension extension, Instant now) {
        int left = extension.times()
                - (clock.progress() == null ? 0 : clock.progress().extensions());
        Due latest = extension.latest(clock.dueAt(), setting.calendars().at(now));
        Level desk = Region.levelOf(clock.desk());
        Level by = desk.compareTo(extension.by()) > 0 ? desk : extension.by();
        return left < 1 ? null : new More(by, latest instanceof Due.At(Instant at) ? at : null, left);
    }
}
