package cn.zhibao.escalation.domain.policy;

import cn.zhibao.events.contract.Subject;
import java.util.List;

/** What every rule of a pack says about itself. */
public sealed interface Rule permits ClockRule, CallRule, DetectionRule {

    String id();

    /** Version of the pack that states it, with that of its base where there is one: as they state it together, for ever. */
    String packVersion();

    Subject subject();

    Condition when();

    Start start();

    /** Legal basis, or the label 本系统默认. */
    String basis();

    /** The demands that it can put to desks. */
    List<Call> calls();
}
