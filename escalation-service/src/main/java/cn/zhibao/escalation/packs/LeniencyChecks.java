package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.DeskOf;
import cn.zhibao.escalation.domain.release.Flaw;
import cn.zhibao.events.contract.Level;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may give more time or waive a duty: nobody where people must hear at once, and no more than the law lets them. */
final class LeniencyChecks {

    /** Nobody reports late, whoever allows it; what is suspected is ruled about; what is listed or stopped ends by being lifted. */
    private static final Set<Stop> EXTENDED = EnumSet.of(
            Stop.FULFILMENT,
            Stop.COMPLETE,
            Stop.ANSWER,
            Stop.OWNER,
            Stop.LIFT_APPLICATION,
            Stop.SITE_REVIEW,
            Stop.RESUME_REVIEW,
            Stop.RESUMPTION,
            Stop.INTERVIEW_HELD);

    private static final Set<Stop> WAIVED =
            EnumSet.of(Stop.FULFILMENT, Stop.COMPLETE, Stop.ANSWER, Stop.OWNER, Stop.LISTED, Stop.INTERVIEW_HELD);

    private LeniencyChecks() {}

    /** What a rule says by itself. */
    static void check(PackRule placed, ClockRule clock) {
        ClockRule.Extension extension = clock.extension();
        if (extension != null) {
            check(placed, clock, "extension", EXTENDED, extension.by());
            if (clock.call() != null) {
                placed.place().fault(Flaw.EXTENSION_WITH_CALL);
            }
        }
        if (clock.waiver() != null) {
            check(placed, clock, "waiver", WAIVED, clock.waiver().by());
        }
    }

    private static void check(PackRule placed, ClockRule clock, String field, Set<Stop> stops, Level by) {
        if (!stops.contains(clock.stop())) {
            placed.place().fault(Flaw.NO_LENIENCY, field, clock.stop());
        }
        if (clock.of() != DeskOf.PLACE) {
            placed.place().fault(Flaw.SENDER_WITH, field, clock.of());
        }
        if (by.compareTo(clock.desk()) < 0) {
            placed.place().fault(Flaw.DECIDER_TOO_LOW, field, by, clock.desk());
        }
    }

    /** What a rule says in place of another one, or of the law. */
    static void checkAgainst(PackRule placed, ClockRule clock, ClockRule law) {
        if (clock.extension() != null && !isWithin(clock.extension(), law.extension())) {
            placed.place().fault(Flaw.EXTENSION_LONGER, law.id());
        }
        boolean waivedLower = clock.waiver() != null
                && (law.waiver() == null
                        || clock.waiver().by().compareTo(law.waiver().by()) < 0);
        if (waivedLower) {
            placed.place().fault(Flaw.WAIVER_LOOSENED, law.id());
        }
    }

    private static boolean isWithin(ClockRule.Extension extension, ClockRule.@Nullable Extension other) {
        return other != null
                && extension.times() <= other.times()
                && extension.by().compareTo(other.by()) >= 0
                && extension.limit().isWithin(other.limit());
    }
}
