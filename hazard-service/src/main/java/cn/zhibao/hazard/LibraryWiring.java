package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.hazard.app.library.CaseLibrary;
import cn.zhibao.hazard.app.library.KeepLibrary;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.library.CaseNames;
import cn.zhibao.hazard.domain.library.CaseRules;
import cn.zhibao.hazard.domain.register.AccidentTypes;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.store.library.LibraryStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds the library of published accidents. */
final class LibraryWiring {

    @Produces
    @Singleton
    CaseNames caseNames(Registers registers) {
        return new CaseNames(registers.regions());
    }

    @Produces
    @Singleton
    CaseLibrary caseLibrary(Flow flow, CaseNames names) {
        return new LibraryStore(flow, names);
    }

    @Produces
    @Singleton
    KeepLibrary keepLibrary(
            FilingChecks checks, AccidentTypes types, Registers registers, CaseLibrary library, Ids ids, Clock clock) {
        return new KeepLibrary(new CaseRules(checks, types, registers.criteria()), library, ids::next, clock);
    }
}
