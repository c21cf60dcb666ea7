package cn.zhibao.hazard.http.register;

import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.register.Entries;
import cn.zhibao.hazard.app.register.EntryQuery;
import cn.zhibao.hazard.app.register.KnownEntry;
import cn.zhibao.hazard.domain.register.entry.Register;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.export.Sheet;
import cn.zhibao.hazard.http.export.TableExport;
import cn.zhibao.hazard.http.table.TableFormat;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Registers as tables that go out: everything a list would show, and empty ones to be filled in. */
@Path("/api/v1/registers")
class ExportResource {

    private final Desk desk;
    private final Entries entries;
    private final SecurityIdentity identity;

    ExportResource(Desk desk, Entries entries, SecurityIdentity identity) {
        this.desk = desk;
        this.entries = entries;
        this.identity = identity;
    }

    /** Comes page by page, so it may be as long as the register. What is cut off on the way has no end of transfer. */
    @GET
    @Path("{register}/export")
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
    public RestMulti<byte[]> export(
            @PathParam("register") String path, @RestQuery @Nullable String format, @Context UriInfo address) {
        Register register = desk.register(path);
        ListParameters in = new ListParameters();
        TableFormat wanted = TableExport.format(in, format);
        EntryQuery first = new EntryQuery(register.name(), desk.filters(register, address, in), null, TableExport.PAGE);
        Scope scope = Callers.of(identity).reads();
        return new TableExport<>(wanted, sheet(path, register))
                .pages(
                        rows -> entries.moreThan(rows, first, scope),
                        last -> entries.list(last == null ? first : first.after(last), scope));
    }

    private Sheet<KnownEntry> sheet(String name, Register register) {
        EntryTable table = new EntryTable(register);
        EntryMask mask = new EntryMask(Callers.of(identity), register.name());
        return new Sheet<>(
                name, table.headings(), entry -> table.cells(mask.document(entry.region(), entry.document())));
    }

    /** An empty table with the headings that an import takes. */
    @GET
    @Path("{register}/import/template.{format}")
    @RolesAllowed({Roles.REPORTER, Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.ADMIN})
    public Response template(@PathParam("register") String path, @PathParam("format") String name) {
        TableFormat format = TableFormat.named(name).orElseThrow(() -> new Refused(Problem.notFound()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer(out, new EntryTable(desk.register(path)).headings()).finish();
        return Response.ok(out.toByteArray())
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, TableExport.attachment(path, format))
                .build();
    }
}
