package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.release.Flaw;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** No overlay gives more time than the rules that it stands in for. */
final class LimitChecks {

    private LimitChecks() {}

    static void check(PackRule placed, @Nullable Pack base) {
        for (PackRule rule : base == null ? List.<PackRule>of() : base.rules()) {
            if (placed.replaces().contains(rule.rule().id())) {
                checkReplaced(placed, rule);
            }
        }
    }

    private static void checkReplaced(PackRule placed, PackRule old) {
        ClockRule mine = placed.limited();
        ClockRule replaced = old.limited();
        if (mine != null && replaced != null && !mine.limit().isWithin(replaced.limit())) {
            placed.place().fault(Flaw.LIMIT_LONGER, mine.limit(), old.rule().id(), replaced.limit());
        }
        ScoreChecks.checkReplaced(placed, old);
        if (old.rule() instanceof ClockRule law) {
            if (placed.rule() instanceof ClockRule clock) {
                checkCaps(placed, clock, law);
                LeniencyChecks.checkAgainst(placed, clock, law);
            } else {
                placed.place().fault(Flaw.LIMIT_LOST, law.id());
            }
        }
    }

    /** A shorter cap is over sooner, and what is over before a rule begins does not count: it stands beside, not in place. */
    static void checkCaps(PackRule placed, ClockRule clock, ClockRule law) {
        for (ClockRule.Cap cap : law.caps()) {
            List<Condition> kept = clock.caps().stream()
                    .filter(own -> own.after() == cap.after() && Objects.equals(own.limit(), cap.limit()))
                    .map(ClockRule.Cap::when)
                    .toList();
            if (!anyHoldsWhere(cap.when(), kept)) {
                placed.place().fault(Flaw.CAP_LOST, textOf(cap), law.id());
            }
        }
    }

    private static String textOf(ClockRule.Cap cap) {
        return cap.limit() == null ? cap.after().toString() : cap.limit() + " after " + cap.after();
    }

    /** True when in every case for which the one holds some of the others hold too. */
    static boolean anyHoldsWhere(Condition one, List<Condition> others) {
        if (others.stream().anyMatch(other -> other == Condition.ALWAYS || sameText(one, other))) {
            return true;
        }
        List<CompiledCondition> asked = Stream.concat(Stream.of(one), others.stream())
                .filter(CompiledCondition.class::isInstance)
                .map(CompiledCondition.class::cast)
                .toList();
        Grid grid = new Grid(asked);
        Predicate<Map<String, Object>> left =
                point -> one == Condition.ALWAYS || ((CompiledCondition) one).holdsFor(point);
        return !others.isEmpty()
                && grid.isWhole()
                && !grid.any(point -> left.test(point)
                        && others.stream().noneMatch(other -> ((CompiledCondition) other).holdsFor(point)));
    }

    private static boolean sameText(Condition one, Condition other) {
        return one.text().strip().equals(other.text().strip());
    }
}
