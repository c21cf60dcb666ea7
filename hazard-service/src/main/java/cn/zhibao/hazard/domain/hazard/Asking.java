package cn.zhibao.hazard.domain.hazard;

import cn.zhibao.events.contract.HazardStage;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A command on its way through the rules.
 *
 * @param now when the server took it
 * @param faults what is wrong with it as far as is known
 */
public record Asking(Actor actor, Instant now, Faults faults) {

    /** What follows, unless something is wrong with the command itself. */
    Decision<Hazard> unlessFaulty(Supplier<Decision<Hazard>> next) {
        return faults.none() ? next.get() : Decision.refuse(new Refusal.Faulty(faults.list()));
    }

    static Decision<Hazard> wrongStage(Hazard hazard) {
        HazardStage stage = hazard.progress().stage();
        return conflict("wrong-stage", Map.of("stage", stage.name()));
    }

    static Decision<Hazard> conflict(String code) {
        return conflict(code, Map.of());
    }

    static Decision<Hazard> conflict(String code, Map<String, Object> params) {
        return Decision.refuse(new Refusal.Conflict(code, params));
    }

    static Decision<Hazard> forbidden(String code) {
        return Decision.refuse(new Refusal.Forbidden(code));
    }

    /** Refuses what only an authority may do. */
    static Decision<Hazard> onlyAuthority() {
        return forbidden("authority-only");
    }

    /** Refuses who decides over the own act. */
    static Decision<Hazard> samePerson() {
        return forbidden("same-person");
    }
}
