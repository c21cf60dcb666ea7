package cn.zhibao.hazard.http.register;

import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.hazard.app.register.EntryQuery;
import cn.zhibao.hazard.app.register.Judge;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.register.entry.Register;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.http.ListParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;

/** Reads what every address of a register has: its name and its filters. */
@ApplicationScoped
class Desk {

    private final Judge judge;
    private final Clock clock;

    Desk(Judge judge, Clock clock) {
        this.judge = judge;
        this.clock = clock;
    }

    /** The register of an address; ends the request when there is none of that name. */
    Register register(String path) {
        return RegisterName.of(path).map(judge::register).orElseThrow(() -> new Refused(Problem.notFound()));
    }

    /** The day it is in China. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Regions.CHINA);
    }

    /** What a list is to hold; ends the request when a parameter cannot be read. */
    EntryQuery.Filters filters(Register register, UriInfo address, ListParameters in) {
        EntryQuery.Filters filters = new EntryFilters(register, address.getQueryParameters(), in).read(today());
        in.check();
        return filters;
    }
}
