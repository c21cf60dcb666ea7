package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.hazard.app.register.Entries;
import cn.zhibao.hazard.app.register.FindAuthority;
import cn.zhibao.hazard.app.register.Judge;
import cn.zhibao.hazard.app.register.KeepEntries;
import cn.zhibao.hazard.app.register.RegisterFigures;
import cn.zhibao.hazard.app.register.RegisterLookup;
import cn.zhibao.hazard.app.register.TakeRows;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.domain.register.entry.AuthorityRegister;
import cn.zhibao.hazard.domain.register.entry.EnterpriseRegister;
import cn.zhibao.hazard.domain.register.entry.SupervisorRegister;
import cn.zhibao.hazard.domain.register.house.HouseRegister;
import cn.zhibao.hazard.domain.register.project.ProjectRegister;
import cn.zhibao.hazard.domain.register.work.WorkRegister;
import cn.zhibao.hazard.store.register.EntryStore;
import cn.zhibao.hazard.store.register.FigureStore;
import cn.zhibao.hazard.store.register.LookupStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Builds the registers from their rooms. */
final class RegisterWiring {

    @Produces
    @Singleton
    Judge judge(Registers registers, FilingPolicy policy) {
        return new Judge(
                List.of(
                        new EnterpriseRegister(),
                        new ProjectRegister(RegisterFiles.projectLimits()),
                        new WorkRegister(RegisterFiles.workThresholds()),
                        new HouseRegister(),
                        new SupervisorRegister(),
                        new AuthorityRegister()),
                new FilingChecks(registers.regions(), policy));
    }

    @Produces
    @Singleton
    Entries entries(Flow flow) {
        return new EntryStore(flow);
    }

    @Produces
    @Singleton
    RegisterFigures figures(Flow flow) {
        return new FigureStore(flow);
    }

    @Produces
    @Singleton
    RegisterLookup lookup(Flow flow) {
        return new LookupStore(flow);
    }

    @Produces
    @Singleton
    KeepEntries keepEntries(Judge judge, Entries entries, Ids ids, Clock clock) {
        return new KeepEntries(judge, entries, ids::next, clock);
    }

    @Produces
    @Singleton
    TakeRows takeRows(Judge judge, Entries entries, Ids ids, Clock clock) {
        return new TakeRows(judge, entries, ids::next, clock);
    }

    @Produces
    @Singleton
    FindAuthority findAuthority(RegisterLookup lookup, Registers registers) {
        return new FindAuthority(lookup, registers.regions());
    }
}
