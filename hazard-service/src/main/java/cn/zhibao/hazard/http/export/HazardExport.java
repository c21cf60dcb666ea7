package cn.zhibao.hazard.http.export;

import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.HazardFilter;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.table.TableFormat;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Hazards (隐患) as a table that goes out. */
@Path("/api/v1/hazards/export")
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
class HazardExport {

    private final Hazards hazards;
    private final SecurityIdentity identity;

    HazardExport(Hazards hazards, SecurityIdentity identity) {
        this.hazards = hazards;
        this.identity = identity;
    }

    /** Everything that the list of the same filter would show, newest first; case by case as it stands when it is read. */
    @GET
    public RestMulti<byte[]> export(@RestQuery @Nullable String format, @BeanParam HazardFilter filter) {
        ListParameters in = new ListParameters();
        TableFormat wanted = TableExport.format(in, format);
        Hazards.Query first = new Hazards.Query(filter.read(in), null, TableExport.PAGE);
        in.check();
        Scope scope = Callers.of(identity).reads();
        return new TableExport<>(wanted, HazardSheet.SHEET)
                .pages(
                        rows -> hazards.moreThan(rows, first.filter(), scope),
                        last -> hazards.list(last == null ? first : first.after(last), scope));
    }
}
