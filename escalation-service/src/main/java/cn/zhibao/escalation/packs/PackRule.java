package cn.zhibao.escalation.packs;

import cn.zhibao.escalation.domain.policy.Rule;
import java.util.List;

/**
 * A rule with its place in the file.
 *
 * @param replaces ids of rules of the base that it stands in for, while it is valid
 */
record PackRule(Rule rule, List<String> replaces, Validity validity, Fields place) {}
