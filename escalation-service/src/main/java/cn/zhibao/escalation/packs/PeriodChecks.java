package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.RulePack;
import cn.zhibao.escalation.domain.release.Flaw;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The key periods of a pack: each has a name of its own and cases to hold for, and few ask at once what a case is. */
final class PeriodChecks {

    private PeriodChecks() {}

    /** Of two that do not fit, those of the base come first and the later one in the file is at fault. */
    static void check(Pack pack) {
        Pack base = pack.base();
        List<Period> all = pack.periods();
        for (int place = base == null ? 0 : base.periods().size(); place < all.size(); place++) {
            check(all.get(place), all.subList(0, place), placesOf(pack));
        }
    }

    private static void check(Period period, List<Period> earlier, Set<String> places) {
        period.when().forEach((subject, condition) -> {
            ValueChecks.check(condition, period.place());
            if (!SenseChecks.mayHold(condition)) {
                period.place().fault(Flaw.PERIOD_NEVER_HOLDS, subject);
            }
        });
        if (earlier.stream().anyMatch(each -> each.id().equals(period.id()))) {
            period.place().fault(Flaw.PERIOD_TWICE, period.id());
        }
        earlier.stream()
                .filter(period::doubles)
                .findFirst()
                .ifPresent(each -> period.place().fault(Flaw.PERIOD_DOUBLED, each.id()));
        if (period.isOfCases() && mostTogether(period, earlier, places) > RulePack.CASE_PERIODS_MAX) {
            period.place().fault(Flaw.PERIODS_TOO_MANY, RulePack.CASE_PERIODS_MAX);
        }
    }

    /** Where rules may differ by them: the empty text is every province that none names. */
    private static Set<String> placesOf(Pack pack) {
        Set<String> places = new HashSet<>(Set.of(pack.province()));
        if (pack.base() == null) {
            places.addAll(pack.provincesOfPeriods());
        }
        return places;
    }

    /** How many, itself included, at a moment of the period ask in one place what a case is. */
    private static long mostTogether(Period period, List<Period> earlier, Set<String> places) {
        long most = 0;
        for (String place : places) {
            List<Period> others = earlier.stream()
                    .filter(each -> each.isOfCases() && each.isIn(place))
                    .toList();
            for (Instant moment : period.isIn(place) ? period.startsOf(others) : Set.<Instant>of()) {
                long lasting = others.stream()
                        .filter(each -> each.days().holdsAt(moment))
                        .count();
                most = Math.max(most, lasting + 1);
            }
        }
        return most;
    }
}
