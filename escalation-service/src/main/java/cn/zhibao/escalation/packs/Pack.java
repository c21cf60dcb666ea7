package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.CasePeriod;
import cn.zhibao.escalation.domain.policy.Ladder;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.policy.RulePack;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pack that could be read, its base included.
 *
 * @param version the name and, of an overlay, that of its base: what its rules say depends on the ladders of both
 * @param province first two digits of the province it is for, empty for the national pack
 * @param own the rules of the file itself
 * @param rules those of the base with the own ones laid over them, whenever they are valid
 * @param periods the own ones and those of the base
 */
record Pack(
        String name,
        String version,
        String province,
        @Nullable Pack base,
        List<PackRule> own,
        List<PackRule> rules,
        List<Period> periods,
        Map<String, Ladder> ladders,
        Fields place) {

    /** The moments at which a rule begins or ceases to be valid. */
    SortedSet<Instant> turns() {
        SortedSet<Instant> turns = new TreeSet<>(base == null ? Set.of() : base.turns());
        for (PackRule rule : own) {
            turns.add(rule.validity().from());
            turns.add(rule.validity().until());
        }
        turns.remove(Instant.MIN);
        turns.remove(Instant.MAX);
        return turns;
    }

    /** The moments at which a key period begins or ends, its own and those of the base. */
    SortedSet<Instant> turnsOfPeriods() {
        return periods.stream().flatMap(period -> period.days().turns()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The key periods that last in a province at a moment. */
    List<Period> lastingAt(Instant moment, String place) {
        return periods.stream()
                .filter(period -> period.isIn(place) && period.days().holdsAt(moment))
                .toList();
    }

    /** The rules that are valid at a moment: a rule of the base that is replaced holds while its replacement does not. */
    List<PackRule> at(Instant moment) {
        Map<String, PackRule> valid = new LinkedHashMap<>();
        if (base != null) {
            base.at(moment).forEach(rule -> valid.put(rule.rule().id(), rule));
        }
        List<PackRule> mine =
                own.stream().filter(rule -> rule.validity().holdsAt(moment)).toList();
        Set<String> replaced = new HashSet<>();
        mine.forEach(rule -> replaced.addAll(rule.replaces()));
        valid.keySet().removeAll(replaced);
        mine.forEach(rule -> valid.put(rule.rule().id(), rule));
        return List.copyOf(valid.values());
    }

    /** The rules for a province at a moment, those of key periods included; the empty text is any that no period names. */
    RulePack rulesAt(Instant moment, String place) {
        List<Period> lasting = lastingAt(moment, place);
        List<Rule> all = at(moment).stream()
                .map(PackRule::rule)
                .map(rule -> tightened(rule, lasting))
                .toList();
        List<CasePeriod> ofCases =
                lasting.stream().filter(Period::isOfCases).map(Period::ofCases).toList();
        return new RulePack(version, all, ladders, ofCases);
    }

    private static Rule tightened(Rule rule, List<Period> lasting) {
        Rule tightened = rule;
        for (Period period : lasting) {
            tightened = period.isOfCases() ? tightened : period.tighten(tightened);
        }
        return tightened;
    }

    /** The provinces that periods name. */
    Set<String> provincesOfPeriods() {
        Set<String> provinces = new HashSet<>();
        periods.forEach(period -> provinces.addAll(period.provinces()));
        return provinces;
    }
}
