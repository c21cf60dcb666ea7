package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.release.Flaw;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** No pack gives more time than the law, leaves it out for some cases or days, or lets its time begin at another moment. */
final class LawChecks {

    private LawChecks() {}

    /** Notes the faults against what is asked of this pack, by the ids of its clocks. */
    static void check(Pack pack, Map<String, Law.Asked> asked) {
        Map<String, PackRule> own = new HashMap<>();
        pack.own().forEach(rule -> own.put(rule.rule().id(), rule));
        asked.forEach((id, law) -> check(pack, law, own.get(id)));
    }

    private static void check(Pack pack, Law.Asked law, @Nullable PackRule mine) {
        ClockRule asked = law.clock();
        if (mine == null) {
            pack.place().fault(Flaw.LAW_MISSING, asked.id(), asked.limit());
            return;
        }
        if (!(mine.rule() instanceof ClockRule clock)) {
            mine.place().fault(Flaw.LAW_WITHOUT_LIMIT, asked.id(), asked.limit());
            return;
        }
        if (law.fixes(Chosen.LIMIT)) {
            if (!clock.limit().isWithin(asked.limit())) {
                mine.place().fault(Flaw.LAW_LOOSENED, clock.limit(), asked.limit());
            }
            LeniencyChecks.checkAgainst(mine, clock, asked);
        }
        LimitChecks.checkCaps(mine, clock, asked);
        if (law.fixes(Chosen.CASES) && !CoverChecks.anyHoldsWhere(asked, List.of(clock))) {
            mine.place().fault(Flaw.LAW_NARROWED, asked.subject(), CoverChecks.textOf(asked));
        }
        if (!clock.start().equals(asked.start())) {
            mine.place().fault(Flaw.LAW_MOVED, clock.start(), asked.start());
        }
        if (!mine.validity().equals(Validity.ALWAYS)) {
            mine.place().fault(Flaw.LAW_FOR_A_TIME);
        }
    }
}
