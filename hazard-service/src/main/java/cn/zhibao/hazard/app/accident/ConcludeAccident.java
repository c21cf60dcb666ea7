package cn.zhibao.hazard.app.accident;

import cn.zhibao.events.contract.AccidentConcluded;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.domain.accident.procedure.ConclusionFiling;
import cn.zhibao.hazard.domain.accident.procedure.ConclusionRules;
import io.smallrye.mutiny.Uni;

/** Takes the final report (终报) of an accident. */
public final class ConcludeAccident {

    private final ConclusionRules rules;
    private final ChangeAccident change;

    public ConcludeAccident(ConclusionRules rules, ChangeAccident change) {
        this.rules = rules;
        this.change = change;
    }

    public Uni<Outcome<AccidentConcluded>> conclude(Change<AccidentConcluded> sent, ConclusionFiling filing) {
        return change.by(sent, (accident, faults, now) -> rules.conclude(accident, filing, faults, now));
    }
}
