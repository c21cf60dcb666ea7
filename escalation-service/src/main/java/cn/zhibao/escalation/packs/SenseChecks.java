package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.policy.CallRule;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.release.Flaw;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What a pack must hold beyond being readable before it may come into force: no rule says what another says or can never apply,
 * every accident is answered for at every level, and nothing gives more time than the law.
 */
final class SenseChecks {

    private SenseChecks() {}

    /** Notes the faults of the pack, not those of its base. */
    static void check(Pack pack, Law law) {
        for (PackRule rule : pack.own()) {
            checkReach(rule);
            TwinChecks.check(rule, pack.rules());
            LimitChecks.check(rule, pack.base());
        }
        CoverChecks.check(pack);
        LawChecks.check(pack, law.of(pack));
        PeriodChecks.check(pack);
        TreeSet<Instant> turns = new TreeSet<>(pack.turns());
        turns.add(Instant.MIN);
        turns.forEach(turn -> checkOwners(pack, turn));
    }

    private static void checkReach(PackRule placed) {
        ValueChecks.check(placed.rule().when(), placed.place());
        if (!mayHold(placed.rule().when())) {
            placed.place().fault(Flaw.NEVER_APPLIES);
        }
        ScoreChecks.checkReach(placed);
        if (placed.rule() instanceof ClockRule clock) {
            clock.caps().forEach(cap -> ValueChecks.check(cap.when(), placed.place()));
            clock.caps().stream()
                    .filter(cap -> !mayHold(cap.when()))
                    .forEach(_ -> placed.place().fault(Flaw.CAP_NEVER_HOLDS));
        }
    }

    static boolean mayHold(Condition condition) {
        if (!(condition instanceof CompiledCondition compiled)) {
            return true;
        }
        Grid grid = new Grid(List.of(compiled));
        return !grid.isWhole() || grid.any(compiled::holdsFor);
    }

    /** For every grade and level somebody must be called, whatever else is known of the accident. */
    private static void checkOwners(Pack pack, Instant moment) {
        List<Rule> rules = pack.at(moment).stream()
                .map(PackRule::rule)
                .filter(rule -> rule.subject() == Subject.ACCIDENT)
                .toList();
        for (Level level : Level.values()) {
            List<Condition> owning = rules.stream()
                    .filter(rule -> owns(rule, level))
                    .map(Rule::when)
                    .toList();
            List<Grade> without = new ArrayList<>();
            for (Grade grade : Grade.values()) {
                if (!covers(owning, grade)) {
                    without.add(grade);
                }
            }
            if (!without.isEmpty()) {
                pack.place()
                        .fault(
                                moment.equals(Instant.MIN)
                                        ? Flaw.GRADES_UNANSWERED.about(without, level)
                                        : Flaw.GRADES_UNANSWERED_FROM.about(without, level, moment));
            }
        }
    }

    private static boolean owns(Rule rule, Level level) {
        return switch (rule) {
            case CallRule call -> call.call().desk() == level;
            case ClockRule clock -> clock.stop() == Stop.ACKNOWLEDGEMENT && clock.desk() == level;
            case DetectionRule _ -> false;
        };
    }

    private static boolean covers(List<Condition> conditions, Grade grade) {
        if (conditions.contains(Condition.ALWAYS)) {
            return true;
        }
        List<CompiledCondition> compiled = conditions.stream()
                .filter(CompiledCondition.class::isInstance)
                .map(CompiledCondition.class::cast)
                .filter(each -> new Grid(List.of(each)).isWhole())
                .toList();
        Grid grid = new Grid(compiled);
        return !compiled.isEmpty()
                && grid.isWhole()
                && grid.all(
                        Grid.GRADE,
                        Objects.requireNonNull(FactFields.numberOf(grade)),
                        point -> compiled.stream().anyMatch(each -> each.holdsFor(point)));
    }
}
