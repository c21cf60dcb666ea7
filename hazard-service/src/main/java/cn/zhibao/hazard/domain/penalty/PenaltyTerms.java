package cn.zhibao.hazard.domain.penalty;

import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.contract.PenaltyKind;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.register.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Terms of penalties (处罚期限). How long a safety permit is suspended follows from the grade of the accident (建质〔2008〕121号: 30 to
 * 60, 60 to 90, 90 to 120 days), which is known here only as others quote it: a term outside of all of them is a doubt and
 * no fault. Pure.
 */
public final class PenaltyTerms {

    private static final int SUSPENSION_DAYS_MIN = 30;
    private static final int SUSPENSION_DAYS_MAX = 120;

    private PenaltyTerms() {}

    /** Only what lasts has a last day, and none lies before the decision. */
    static void check(PenaltyFiling filing, Faults faults) {
        LocalDate until = filing.until();
        if (until == null) {
            return;
        }
        if (filing.kind() != null && !hasTerm(filing.kind())) {
            faults.add(
                    "/until", "not-of-this-kind", Map.of("kind", filing.kind().name()));
        }
        if (filing.decidedAt() == null) {
            return;
        }
        LocalDate decidedOn = dayOf(filing.decidedAt());
        long daysMax = FilingPolicy.DEADLINE_MAX.toDays();
        if (until.isBefore(decidedOn)) {
            faults.add("/until", "before-decided", Map.of("notBefore", decidedOn.toString()));
        } else if (until.isAfter(decidedOn.plusDays(daysMax))) {
            faults.add("/until", "too-late", Map.of("daysMax", daysMax));
        }
    }

    /** What should be looked at in the term of a penalty on file; refuses nothing. */
    public static List<Fault> doubts(PenaltyFacts penalty) {
        if (penalty.kind() != PenaltyKind.PERMIT_SUSPENSION) {
            return List.of();
        }
        LocalDate until = penalty.until();
        if (until == null) {
            return List.of(new Fault("/until", "term-missing"));
        }
        long days = ChronoUnit.DAYS.between(dayOf(penalty.decidedAt()), until);
        return days >= SUSPENSION_DAYS_MIN && days <= SUSPENSION_DAYS_MAX
                ? List.of()
                : List.of(new Fault(
                        "/until",
                        "outside-frame",
                        Map.of("days", days, "daysMin", SUSPENSION_DAYS_MIN, "daysMax", SUSPENSION_DAYS_MAX)));
    }

    private static boolean hasTerm(PenaltyKind kind) {
        return switch (kind) {
            case PERMIT_SUSPENSION, BUSINESS_RESTRICTION, STOP_ORDER, PRACTICE_BAN, DETENTION, OTHER -> true;
            case WARNING,
                    CIRCULATED_CRITICISM,
                    FINE,
                    CONFISCATION,
                    QUALIFICATION_DOWNGRADE,
                    PERMIT_REVOCATION,
                    CLOSURE_ORDER -> false;
        };
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, Regions.CHINA);
    }
}
