package cn.zhibao.escalation.domain.policy;

import cn.zhibao.escalation.domain.casefile.Anchor;
import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.events.contract.Subject;

/**
 * A kind of fact by which a unit loses points (扣分项).
 *
 * @param id how it is called beside the points
 * @param since the moment from which it counts; it does as soon as that is known and the condition holds
 * @param lost what each case costs: one object for all of them, because there are many
 */
public record Loss(String id, Subject subject, Condition when, Anchor since, Member.Lost lost) {

    public Loss(String id, Subject subject, Condition when, Anchor since, int points) {
        this(id, subject, when, since, new Member.Lost(id, points));
    }

    public int points() {
        return lost.points();
    }
}
