package cn.zhibao.escalation.domain.policy;

import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.events.contract.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules that hold in one jurisdiction: a base pack, or a base with the overlay of a province. Immutable. */
public final class RulePack {

    /** So many key periods may ask at once what a case is: the rules of each combination of them are made beforehand. */
    public static final int CASE_PERIODS_MAX = 7;

    private final String version;
    private final List<Rule> rules;
    private final Map<Subject, List<ClockRule>> clocks = new EnumMap<>(Subject.class);
    private final Map<Subject, List<CallRule>> calls = new EnumMap<>(Subject.class);
    private final Map<Subject, List<DetectionRule>> detections = new EnumMap<>(Subject.class);
    private final Map<String, Rule> byId = new HashMap<>();
    private final Map<String, Ladder> ladders;
    private final List<CasePeriod> holding;
    private final List<CasePeriod> periods;
    private final List<RulePack> combinations;

    public RulePack(String version, List<Rule> rules, Map<String, Ladder> ladders) {
        this(version, rules, ladders, List.of());
    }

    /** Rules of which some are others for cases for which the periods hold. */
    public RulePack(String version, List<Rule> rules, Map<String, Ladder> ladders, List<CasePeriod> periods) {
        this(version, rules, ladders, List.of(), periods);
    }

    private RulePack(
            String version,
            List<Rule> rules,
            Map<String, Ladder> ladders,
            List<CasePeriod> holding,
            List<CasePeriod> periods) {
        if (periods.size() > CASE_PERIODS_MAX) {
            throw new IllegalArgumentException("more than " + CASE_PERIODS_MAX + " key periods ask what a case is");
        }
        this.version = version;
        this.rules = List.copyOf(rules);
        this.ladders = Map.copyOf(ladders);
        this.holding = List.copyOf(holding);
        this.periods = List.copyOf(periods);
        rules.forEach(rule -> byId.put(rule.id(), ruleOf(rule)));
        for (Subject subject : Subject.values()) {
            clocks.put(subject, of(ClockRule.class, subject));
            calls.put(subject, of(CallRule.class, subject));
            detections.put(subject, detectionsAbout(subject));
        }
        this.combinations = combined();
    }

    /** By the sums of the bits of the periods that hold. */
    private List<RulePack> combined() {
        List<RulePack> all = new ArrayList<>(1 << periods.size());
        all.add(this);
        for (CasePeriod period : periods) {
            for (RulePack each : List.copyOf(all)) {
                all.add(each.in(period));
            }
        }
        return List.copyOf(all);
    }

    private RulePack in(CasePeriod period) {
        List<CasePeriod> together = new ArrayList<>(holding);
        together.add(period);
        List<Rule> tightened = rules.stream().map(period::tighten).toList();
        return new RulePack(version, tightened, ladders, together, List.of());
    }

    /** The rules for a case of which that is known. */
    public RulePack forCase(Facts facts) {
        int bits = 0;
        for (int place = 0; place < periods.size(); place++) {
            if (periods.get(place).holds(facts)) {
                bits |= 1 << place;
            }
        }
        return combinations.get(bits);
    }

    /** What was read to find that the rule applies to the case as it stands here, key periods included. */
    public List<Condition.Value> read(Rule rule, Facts facts) {
        List<Condition.Value> own = rule.when().values(facts);
        if (holding.isEmpty()) {
            return own;
        }
        Set<Condition.Value> all = new LinkedHashSet<>(own);
        holding.forEach(period -> all.addAll(period.read(rule, facts)));
        return List.copyOf(all);
    }

    /** This and what key periods make of it. */
    List<RulePack> combinations() {
        return combinations;
    }

    private <R extends Rule> List<R> of(Class<R> kind, Subject subject) {
        return rules.stream()
                .filter(rule -> rule.subject() == subject)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private List<DetectionRule> detectionsAbout(Subject subject) {
        return rules.stream()
                .filter(DetectionRule.class::isInstance)
                .map(DetectionRule.class::cast)
                .filter(rule -> rule.concerns(subject))
                .toList();
    }

    /** Names the pack and, for an overlay, its base, such as {@code SD-2026.1+CN-2026.1}. */
    public String version() {
        return version;
    }

    /** All rules in the order of the pack. */
    public List<Rule> rules() {
        return rules;
    }

    public List<ClockRule> clocks(Subject subject) {
        return clocks.getOrDefault(subject, List.of());
    }

    public List<CallRule> calls(Subject subject) {
        return calls.getOrDefault(subject, List.of());
    }

    /** Those by which cases of that subject are judged. */
    public List<DetectionRule> detections(Subject subject) {
        return detections.getOrDefault(subject, List.of());
    }

    public Map<String, Ladder> ladders() {
        return ladders;
    }

    /** The rule of that id, for a detection the clock of its verification; null when this pack has none. */
    public @Nullable Rule rule(String id) {
        return byId.get(id);
    }

    /** True when rules of the same ids are there, whatever they say. */
    boolean hasTheRulesOf(RulePack other) {
        return this == other || byId.keySet().equals(other.byId.keySet());
    }

    /** What clocks and calls of that rule are made by. */
    static Rule ruleOf(Rule rule) {
        return rule instanceof DetectionRule detection ? detection.verification() : rule;
    }
}
