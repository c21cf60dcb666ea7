package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.CallRule;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.release.Flaw;
import java.util.List;
import java.util.stream.Stream;

/** No two rules make the same of one case at a time: which of them counts would be left to chance. */
final class TwinChecks {

    private TwinChecks() {}

    /** The later one in the file is at fault. */
    static void check(PackRule placed, List<PackRule> all) {
        for (PackRule other : all) {
            if (other.rule().id().equals(placed.rule().id())) {
                return;
            }
            if (other.validity().overlaps(placed.validity()) && makesTheSame(other.rule(), placed.rule())) {
                check(placed, other.rule());
            }
        }
    }

    private static void check(PackRule placed, Rule other) {
        Condition mine = placed.rule().when();
        if (mine.text().strip().equals(other.when().text().strip())) {
            placed.place().fault(Flaw.SAYS_THE_SAME, other.id());
        } else if (mayHoldTogether(mine, other.when())) {
            placed.place().fault(Flaw.OVERLAPS, other.id(), placed.rule().subject());
        }
    }

    private static boolean makesTheSame(Rule one, Rule other) {
        return one.subject() == other.subject()
                && one.start().equals(other.start())
                && switch (one) {
                    case ClockRule clock ->
                        other instanceof ClockRule twin
                                && clock.from().equals(twin.from())
                                && clock.to().equals(twin.to())
                                && clock.stop() == twin.stop();
                    case CallRule call ->
                        other instanceof CallRule twin
                                && call.call().kind() == twin.call().kind()
                                && call.call().desk() == twin.call().desk()
                                && call.call().of() == twin.call().of();
                    case DetectionRule detection ->
                        other instanceof DetectionRule twin
                                && detection.kind() == twin.kind()
                                && detection.trigger().equals(twin.trigger());
                };
    }

    /** False too when the questions do more than compare, so that nobody can say. */
    private static boolean mayHoldTogether(Condition one, Condition other) {
        List<CompiledCondition> asked = Stream.of(one, other)
                .filter(CompiledCondition.class::isInstance)
                .map(CompiledCondition.class::cast)
                .toList();
        Grid grid = new Grid(asked);
        return grid.isWhole() && grid.any(point -> asked.stream().allMatch(each -> each.holdsFor(point)));
    }
}
