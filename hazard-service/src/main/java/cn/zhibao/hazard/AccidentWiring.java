package cn.zhibao.hazard;

import cn.zhibao.hazard.app.Identities;
import cn.zhibao.hazard.app.accident.Accidents;
import cn.zhibao.hazard.app.accident.ChangeAccident;
import cn.zhibao.hazard.app.accident.CloseCasualtyWindow;
import cn.zhibao.hazard.app.accident.ConcludeAccident;
import cn.zhibao.hazard.app.accident.RecordInvestigation;
import cn.zhibao.hazard.app.accident.RecordReporting;
import cn.zhibao.hazard.app.accident.ReportAccident;
import cn.zhibao.hazard.app.accident.SupplementAccident;
import cn.zhibao.hazard.app.exposure.StateExposures;
import cn.zhibao.hazard.app.situation.ReportSituations;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.accident.AccidentReplay;
import cn.zhibao.hazard.domain.accident.AccidentRules;
import cn.zhibao.hazard.domain.accident.Doubts;
import cn.zhibao.hazard.domain.accident.procedure.ConclusionRules;
import cn.zhibao.hazard.domain.accident.procedure.InvestigationRules;
import cn.zhibao.hazard.domain.accident.procedure.ReportingRules;
import cn.zhibao.hazard.domain.register.AccidentTypes;
import cn.zhibao.hazard.stream.DueTimers;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what is done about accidents. */
@Singleton
final class AccidentWiring {

    private final FilingChecks checks;
    private final AccidentReplay replay;
    private final AccidentRules rules;

    AccidentWiring(FilingChecks checks, AccidentTypes types) {
        this.checks = checks;
        this.replay = new AccidentReplay(types);
        this.rules = new AccidentRules(checks, types);
    }

    @Produces
    @Singleton
    ReportAccident reportAccident(Identities identities, Accidents accidents, Clock clock) {
        return new ReportAccident(rules, identities, accidents, clock);
    }

    @Produces
    @Singleton
    ChangeAccident changeAccident(Accidents accidents, Clock clock) {
        return new ChangeAccident(accidents, clock);
    }

    @Produces
    @Singleton
    SupplementAccident supplementAccident(ChangeAccident change) {
        return new SupplementAccident(rules, change);
    }

    @Produces
    @Singleton
    RecordInvestigation recordInvestigation(ChangeAccident change) {
        return new RecordInvestigation(new InvestigationRules(checks, replay), change);
    }

    @Produces
    @Singleton
    ConcludeAccident concludeAccident(ChangeAccident change) {
        return new ConcludeAccident(new ConclusionRules(checks, replay), change);
    }

    @Produces
    @Singleton
    RecordReporting recordReporting(ChangeAccident change) {
        return new RecordReporting(new ReportingRules(checks, replay), change);
    }

    @Produces
    @Singleton
    Doubts doubts(FilingPolicy policy) {
        return new Doubts(policy.clockSkew());
    }

    @Produces
    @Singleton
    DueTimers dueTimers(StateExposures stateExposures, ReportSituations reportSituations) {
        return new DueTimers(new CloseCasualtyWindow(rules), stateExposures, reportSituations);
    }
}
