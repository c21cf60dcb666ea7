package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Escalations;
import cn.zhibao.events.contract.EscalationFacts;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A call to a desk.
 *
 * @param version journal version of the case that it reflects
 */
record EscalationView(@JsonUnwrapped EscalationFacts facts, int version) {

    static EscalationView of(Escalations.Entry entry) {
        return new EscalationView(entry.facts(), entry.version());
    }
}
