package cn.zhibao.hazard.http.export;

import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.accident.Accidents;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.accident.AccidentQuery;
import cn.zhibao.hazard.http.table.TableFormat;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Accidents (事故) as a table that goes out. */
@Path("/api/v1/accidents/export")
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
class AccidentExport {

    private final Accidents accidents;
    private final SecurityIdentity identity;

    AccidentExport(Accidents accidents, SecurityIdentity identity) {
        this.accidents = accidents;
        this.identity = identity;
    }

    /** Everything that the list of the same filter would show, newest first; case by case as it stands when it is read. */
    @GET
    public RestMulti<byte[]> export(@RestQuery @Nullable String format, @BeanParam AccidentQuery query) {
        ListParameters in = new ListParameters();
        TableFormat wanted = TableExport.format(in, format);
        Accidents.Query first = new Accidents.Query(query.filter(in), null, TableExport.PAGE);
        in.check();
        Scope scope = Callers.of(identity).reads();
        return new TableExport<>(wanted, AccidentSheet.SHEET)
                .pages(
                        rows -> accidents.moreThan(rows, first.filter(), scope),
                        last -> accidents.list(last == null ? first : first.after(last), scope));
    }
}
