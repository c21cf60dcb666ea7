package cn.zhibao.hazard.app.accident;

import cn.zhibao.events.contract.InvestigationRecorded;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.domain.accident.procedure.InvestigationFiling;
import cn.zhibao.hazard.domain.accident.procedure.InvestigationRules;
import io.smallrye.mutiny.Uni;

/** Records how the investigation (事故调查) of an accident goes on. */
public final class RecordInvestigation {

    private final InvestigationRules rules;
    private final ChangeAccident change;

    public RecordInvestigation(InvestigationRules rules, ChangeAccident change) {
        this.rules = rules;
        this.change = change;
    }

    public Uni<Outcome<InvestigationRecorded>> record(Change<InvestigationRecorded> sent, InvestigationFiling filing) {
        return change.by(sent, (accident, faults, now) -> rules.record(accident, filing, faults, now));
    }
}
