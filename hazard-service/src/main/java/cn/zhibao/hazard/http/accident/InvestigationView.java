package cn.zhibao.hazard.http.accident;

import cn.zhibao.events.contract.Investigation;
import cn.zhibao.events.contract.InvestigationAuthority;
import cn.zhibao.events.contract.InvestigationDeadlines;
import cn.zhibao.hazard.domain.accident.Dossier;
import cn.zhibao.hazard.domain.accident.procedure.Deadlines;
import cn.zhibao.hazard.domain.accident.procedure.InvestigationRules;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * An investigation as read.
 *
 * @param authority level that investigates now, also when a regrade has lifted it
 * @param deadlines as they follow from what is known now
 * @param late names of the steps that came too late or are overdue: {@code report}, {@code approval}, {@code evaluation}
 */
record InvestigationView(
        InvestigationAuthority authority,
        @JsonUnwrapped @JsonIgnoreProperties("authority") Investigation steps,
        InvestigationDeadlines deadlines,
        List<String> late) {

    static InvestigationView of(Dossier dossier, Investigation investigation, Instant at) {
        return new InvestigationView(
                InvestigationRules.atLeastLegal(dossier, investigation.authority()),
                investigation,
                Deadlines.of(dossier.facts(), investigation),
                Deadlines.late(dossier.facts(), investigation, at));
    }
}
