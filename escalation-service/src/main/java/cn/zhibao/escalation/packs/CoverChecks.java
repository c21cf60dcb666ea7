package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.CallRule;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.escalation.domain.release.Flaw;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** No rule that an overlay stands in for is left out for some cases, or begins at another moment. */
final class CoverChecks {

    private CoverChecks() {}

    static void check(Pack pack) {
        Pack base = pack.base();
        if (base == null) {
            return;
        }
        for (PackRule old : base.rules()) {
            List<PackRule> standIns = pack.own().stream()
                    .filter(rule -> rule.replaces().contains(old.rule().id()) && mayStandIn(rule.rule(), old.rule()))
                    .toList();
            checkCases(pack, old, standIns);
            if (old.rule() instanceof ClockRule clock) {
                standIns.forEach(rule -> checkStart(rule, clock));
            }
        }
    }

    /** What a clock loses to another kind of rule is named with its limit; a score is looked at by its losses. */
    private static boolean mayStandIn(Rule rule, Rule old) {
        return switch (old) {
            case ClockRule _ -> rule instanceof ClockRule;
            case DetectionRule detection ->
                rule instanceof DetectionRule && !(detection.trigger() instanceof Trigger.Score);
            case CallRule _ -> false;
        };
    }

    /** At each moment at which some of them are valid, the replaced rule is not; while none is, it holds itself. */
    private static void checkCases(Pack pack, PackRule old, List<PackRule> standIns) {
        TreeSet<Instant> moments = new TreeSet<>(pack.turns());
        moments.add(Instant.MIN);
        Set<PackRule> named = new HashSet<>();
        for (Instant moment : moments) {
            List<PackRule> valid = standIns.stream()
                    .filter(rule -> rule.validity().holdsAt(moment))
                    .toList();
            boolean narrowed = !valid.isEmpty()
                    && old.validity().holdsAt(moment)
                    && !anyHoldsWhere(
                            old.rule(), valid.stream().map(PackRule::rule).toList());
            if (narrowed && named.add(valid.getFirst())) {
                Rule rule = old.rule();
                valid.getFirst()
                        .place()
                        .fault(
                                moment.equals(Instant.MIN)
                                        ? Flaw.REPLACED_NARROWED.about(rule.id(), rule.subject(), textOf(rule))
                                        : Flaw.REPLACED_NARROWED_FROM.about(
                                                rule.id(), rule.subject(), textOf(rule), moment));
            }
        }
    }

    private static void checkStart(PackRule placed, ClockRule old) {
        if (!placed.rule().start().equals(old.start())) {
            placed.place().fault(Flaw.REPLACED_MOVED, placed.rule().start(), old.id(), old.start());
        }
    }

    /** Questions about cases of different kinds have nothing in common. */
    static boolean anyHoldsWhere(Rule one, List<? extends Rule> others) {
        List<Condition> alike = others.stream()
                .filter(other -> other.subject() == one.subject())
                .map(Rule::when)
                .toList();
        return LimitChecks.anyHoldsWhere(one.when(), alike);
    }

    static String textOf(Rule rule) {
        return rule.when().text().strip();
    }
}
