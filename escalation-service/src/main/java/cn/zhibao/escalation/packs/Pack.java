package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.Ladder;
import cn.zhibao.escalation.domain.policy.RulePack;
import java.util.List;
import java.util.Map;

/**
 * A pack that passed every check, its base included.
 *
 * @param province first two digits of the province it is for, empty for the national pack
 */
record Pack(String version, String province, List<PackRule> rules, Map<String, Ladder> ladders) {

    RulePack toRulePack() {
        return new RulePack(version, rules.stream().map(PackRule::rule).toList(), ladders);
    }
}
