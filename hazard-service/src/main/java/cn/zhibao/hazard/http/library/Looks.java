package cn.zhibao.hazard.http.library;

import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.domain.library.AccidentCase;
import cn.zhibao.hazard.domain.library.Anniversaries;
import cn.zhibao.hazard.domain.library.CaseNames;
import cn.zhibao.hazard.domain.library.Concern;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.http.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** How cases look to who reads them now. */
@ApplicationScoped
class Looks {

    private static final Concern ANYTHING = new Concern(null, Set.of(), null);

    private final CaseNames names;
    private final Clock clock;

    Looks(CaseNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Regions.CHINA);
    }

    /** To be made before anything waits: what is answered later may no longer know who asked. */
    Of of(SecurityIdentity identity) {
        boolean keeper = identity.hasRole(Roles.DUTY_LEADER) || identity.hasRole(Roles.ADMIN);
        return new Of(names, Callers.of(identity), keeper, today(), ANYTHING);
    }

    /** How they look to one reader who asked about something. */
    record Of(CaseNames names, Caller reader, boolean keeper, LocalDate today, Concern concern) {

        Of about(Concern asked) {
            return new Of(names, reader, keeper, today, asked);
        }

        CaseView at(AccidentCase known) {
            return CaseView.of(
                    known,
                    new CaseView.Look(
                            names.of(known.content()),
                            Anniversaries.next(known.content().day(), today),
                            concern,
                            keeper && reader.mayKeep(known.keeper())));
        }
    }
}
