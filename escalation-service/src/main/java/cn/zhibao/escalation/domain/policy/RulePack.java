package cn.zhibao.escalation.domain.policy;

import cn.zhibao.events.contract.Subject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that hold in one jurisdiction: a base pack, or a base with the overlay of a province. Immutable. */
public final class RulePack {

    private final String version;
    private final List<Rule> rules;
    private final Map<Subject, List<ClockRule>> clocks = new EnumMap<>(Subject.class);
    private final Map<Subject, List<CallRule>> calls = new EnumMap<>(Subject.class);
    private final Map<Subject, List<DetectionRule>> detections = new EnumMap<>(Subject.class);
    private final Map<String, Rule> byId = new HashMap<>();
    private final Map<String, Ladder> ladders;

    public RulePack(String version, List<Rule> rules, Map<String, Ladder> ladders) {
        this.version = version;
        this.rules = List.copyOf(rules);
        this.ladders = Map.copyOf(ladders);
        rules.forEach(rule -> byId.put(rule.id(), ruleOf(rule)));
        for (Subject subject : Subject.values()) {
            clocks.put(subject, of(ClockRule.class, subject));
            calls.put(subject, of(CallRule.class, subject));
            detections.put(subject, detectionsAbout(subject));
        }
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

    /** What clocks and calls of that rule are made by. */
    static Rule ruleOf(Rule rule) {
        return rule instanceof DetectionRule detection ? detection.verification() : rule;
    }
}
