package cn.zhibao.escalation.domain.policy;

import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.events.contract.Subject;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A key period (重点时段) that asks what the case is, such as whether it is one of a key enterprise (重点企业).
 *
 * @param when the question for each subject whose rules it tightens
 * @param tightening what it makes of a rule
 */
public record CasePeriod(Map<Subject, Condition> when, UnaryOperator<Rule> tightening) {

    public CasePeriod {
        when = Map.copyOf(when);
    }

    boolean holds(Facts facts) {
        Condition asked = when.get(facts.subject());
        return asked != null && asked.holds(facts);
    }

    Rule tighten(Rule rule) {
        return tightens(rule) ? tightening.apply(rule) : rule;
    }

    /** A score is of several subjects: for cases of those that the period asks about. */
    private boolean tightens(Rule rule) {
        return when.containsKey(rule.subject())
                || (rule instanceof DetectionRule detection
                        && when.keySet().stream().anyMatch(detection::scores));
    }

    /** What was read to find that it tightens that rule. */
    List<Condition.Value> read(Rule rule, Facts facts) {
        Condition asked = tightens(rule) ? when.get(facts.subject()) : null;
        return asked == null ? List.of() : asked.values(facts);
    }
}
