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
import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.http.table.TableWriter;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Registers as tables that go out: everything a list would show, and empty ones to be filled in. */
@Path("/api/v1/registers")
class ExportResource {

    private static final int PAGE = 500;

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
        TableFormat wanted = format(format);
        EntryQuery.Filters filters = desk.filters(register, address, new ListParameters());
        EntryQuery all = new EntryQuery(register.name(), filters, null, PAGE);
        EntryMask mask = new EntryMask(Callers.of(identity), register.name());
        Scope scope = Callers.of(identity).reads();
        Multi<byte[]> pages = Multi.createBy()
                .repeating()
                .uni(
                        () -> new Export(new EntryTable(register), wanted, mask),
                        export -> entries.list(all.after(export.last), scope).map(export::page))
                .whilst(page -> !page.last())
                .map(page -> page.bytes().getBytes());
        return RestMulti.fromMultiData(pages)
                .header(HttpHeaders.CONTENT_TYPE, wanted.contentType())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(path, wanted))
                .build();
    }

    private static TableFormat format(@Nullable String name) {
        return TableFormat.named(name == null ? TableFormat.CSV.extension() : name)
                .orElseThrow(() -> Refused.parameter("format"));
    }

    private static String attachment(String name, TableFormat format) {
        return "attachment; filename=\"" + name + "." + format.extension() + "\"";
    }

    private record Page(Buffer bytes, boolean last) {}

    /** One table on its way out. */
    private static final class Export {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final EntryTable table;
        private final EntryMask mask;
        private final TableWriter writer;
        private @Nullable UUID last;

        Export(EntryTable table, TableFormat format, EntryMask mask) {
            this.table = table;
            this.mask = mask;
            this.writer = format.writer(out, table.headings());
        }

        Page page(List<KnownEntry> found) {
            for (KnownEntry entry : found) {
                writer.row(table.cells(mask.document(entry.region(), entry.document())));
                last = entry.entryId();
            }
            boolean end = found.size() < PAGE;
            if (end) {
                writer.finish();
            } else {
                writer.flush();
            }
            Buffer bytes = Buffer.buffer(out.toByteArray());
            out.reset();
            return new Page(bytes, end);
        }
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
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(path, format))
                .build();
    }
}
