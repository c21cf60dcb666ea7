package cn.zhibao.escalation.domain.policy;

import cn.zhibao.events.contract.Subject;
import java.util.List;

/** A rule that calls a desk without a statutory clock, once per occurrence of its start. */
public record CallRule(
        String id, String packVersion, Subject subject, Condition when, Start start, String basis, Call call)
        implements Rule {

    @Override
    public List<Call> calls() {
        return List.of(call);
    }
}
