package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.policy.Call;
import cn.zhibao.escalation.domain.policy.Ladder;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.policy.RulePack;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of another moment than that of the input: what runs keeps its rule when another comes into force. */
final class PastRules {

    private PastRules() {}

    /** The rules of a moment such as one at which something ran out before. */
    static RulePack at(Draft draft, Instant moment) {
        return draft.setting.policy().packFor(draft.known(), moment);
    }

    /**
     * The rule by which something was made, as it was stated then. What was made by a version that nobody knows any more goes
     * on by the rule of that name now.
     */
    static @Nullable Rule ruleOf(Draft draft, String packVersion, String id) {
        Rule stated = draft.setting.policy().rule(packVersion, id);
        return stated == null ? draft.pack().rule(id) : stated;
    }

    /** The ladder that a call climbs, as it was when the call was made. */
    static @Nullable Ladder ladderOf(Draft draft, Escalation.Open open) {
        Rule rule = ruleOf(draft, open.facts().packVersion(), open.facts().rule());
        for (Call call : rule == null ? List.<Call>of() : rule.calls()) {
            if (call.ladder().id().equals(open.ladder())) {
                return call.ladder();
            }
        }
        return draft.pack().ladders().get(open.ladder());
    }
}
