package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.escalation.domain.policy.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes down why. */
final class Traces {

    private Traces() {}

    /** A decision that a rule made from the facts. */
    static Trace ofRule(Draft draft, Rule rule, Condition.Value... inputs) {
        List<Condition.Value> all = new ArrayList<>(draft.pack().read(rule, draft.known()));
        Collections.addAll(all, inputs);
        return new Trace(
                rule.id(),
                rule.packVersion(),
                rule.basis(),
                rule.when().text(),
                all,
                draft.setting.roster().version(),
                draft.calendar().version(),
                List.of(),
                draft.evidence());
    }

    /** A decision about something that a rule made earlier; the rule may be gone from the pack since. */
    static Trace ofLater(Draft draft, String ruleId, String packVersion, Condition.Value... inputs) {
        Rule rule = PastRules.ruleOf(draft, packVersion, ruleId);
        return new Trace(
                ruleId,
                packVersion,
                rule == null ? "" : rule.basis(),
                rule == null ? "" : rule.when().text(),
                List.of(inputs),
                draft.setting.roster().version(),
                draft.calendar().version(),
                List.of(),
                draft.evidence());
    }

    static Condition.Value value(String name, @Nullable Object value) {
        return new Condition.Value(name, String.valueOf(value));
    }
}
