package cn.zhibao.hazard.domain;

import cn.zhibao.events.contract.HazardLevel;
import java.time.Duration;
import java.time.Instant;

/**
 * Limits a filing is held to. None of them is law: each is a default of this system (本系统默认).
 *
 * @param clockSkew how far a sender's clock may run ahead of ours before its time counts as the future
 * @param rectifyGeneral deadline of a general hazard counted from its finding, when the filing sets none
 * @param rectifyMajor deadline of a major hazard counted from its finding, when the filing sets none
 * @param recheckAfter how long after a major hazard was struck off somebody has to look again (回头看)
 */
public record FilingPolicy(Duration clockSkew, Duration rectifyGeneral, Duration rectifyMajor, Duration recheckAfter) {

    /** Nothing on file is older; an earlier time is a slip of the keyboard. */
    public static final Instant EARLIEST = Instant.parse("1999-12-31T16:00:00Z");

    /** A deadline further away is a slip of the keyboard. */
    public static final Duration DEADLINE_MAX = Duration.ofDays(3660);

    public FilingPolicy {
        if (clockSkew.isNegative()
                || !rectifyGeneral.isPositive()
                || !rectifyMajor.isPositive()
                || !recheckAfter.isPositive()) {
            throw new IllegalArgumentException("clock skew must be 0 or more, deadlines and re-checks must lie ahead");
        }
    }

    public Duration rectifyWithin(HazardLevel level) {
        return switch (level) {
            case GENERAL -> rectifyGeneral;
            case MAJOR -> rectifyMajor;
        };
    }
}
