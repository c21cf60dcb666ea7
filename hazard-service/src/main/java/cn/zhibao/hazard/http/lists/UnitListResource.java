package cn.zhibao.hazard.http.lists;

import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.domain.register.Regions;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.Pages;
import cn.zhibao.hazard.http.export.TableExport;
import cn.zhibao.hazard.http.table.TableFormat;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a unit: 问题隐患清单 ({@code problems}), 制度措施清单 ({@code measures}) and 整改责任清单 ({@code
 * responsibilities}), for an enterprise or a project. Each is read from the ledger when it is asked for and has a row for every
 * open hazard; the number of the hazard links them. Who may not read a case has no row of it.
 */
@Path("/api/v1/unit-lists/{list}")
@RolesAllowed({
    Roles.REPORTER,
    Roles.INSPECTOR,
    Roles.DUTY_OFFICER,
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.NOTICE_CLERK,
    Roles.AGENCY,
    Roles.AUDITOR,
    Roles.ADMIN
})
class UnitListResource {

    private final Hazards hazards;
    private final Regions regions;
    private final Clock clock;
    private final SecurityIdentity identity;

    UnitListResource(Hazards hazards, Registers registers, Clock clock, SecurityIdentity identity) {
        this.hazards = hazards;
        this.regions = registers.regions();
        this.clock = clock;
        this.identity = identity;
    }

    /** Newest first. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
    public Uni<Response> list(
            @PathParam("list") String name,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @BeanParam Unit unit) {
        UnitList list = named(name);
        Scope scope = Callers.of(identity).reads();
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        Hazards.Query query = new Hazards.Query(unit.open(in, scope), in.cursor(cursor), most + 1);
        in.check();
        OwnerNames names = names();
        return hazards.list(query, scope)
                .map(found -> Pages.answer(
                        found,
                        most,
                        known -> list.row(known, names),
                        last -> last.hazard().facts().hazardId()));
    }

    /** The same list as a table, all of it. */
    @GET
    @Path("export")
    public RestMulti<byte[]> export(
            @PathParam("list") String name, @RestQuery @Nullable String format, @BeanParam Unit unit) {
        UnitList list = named(name);
        Scope scope = Callers.of(identity).reads();
        ListParameters in = new ListParameters();
        TableFormat wanted = TableExport.format(in, format);
        Hazards.Query first = new Hazards.Query(unit.open(in, scope), null, TableExport.PAGE);
        in.check();
        return new TableExport<>(wanted, list.sheet(names()))
                .pages(
                        rows -> hazards.moreThan(rows, first.filter(), scope),
                        last -> hazards.list(last == null ? first : first.after(last), scope));
    }

    private OwnerNames names() {
        return new OwnerNames(regions, clock.instant());
    }

    private static UnitList named(String name) {
        return UnitList.named(name).orElseThrow(() -> new Refused(Problem.notFound()));
    }
}
