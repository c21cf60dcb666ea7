package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.CallRule;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.DetectionRule;
import cn.zhibao.escalation.domain.policy.Rule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule with its place in the file.
 *
 * @param replaces ids of rules of the base that it stands in for, while it is valid
 * @param chosen what is no law of it
 */
record PackRule(Rule rule, List<String> replaces, Validity validity, Set<Chosen> chosen, Fields place) {

    /** The rule that has a limit, of a detection its verification; null when there is none. */
    @Nullable
    ClockRule limited() {
        return switch (rule) {
            case ClockRule clock -> clock;
            case DetectionRule detection -> detection.verification();
            case CallRule _ -> null;
        };
    }
}
