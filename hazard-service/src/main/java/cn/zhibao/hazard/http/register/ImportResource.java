package cn.zhibao.hazard.http.register;

import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.register.TakeRows;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.register.entry.Register;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.Problems;
import cn.zhibao.hazard.http.Uncancelled;
import cn.zhibao.hazard.http.table.MalformedTable;
import cn.zhibao.hazard.http.table.TableFormat;
import cn.zhibao.hazard.http.table.TableReader;
import cn.zhibao.hazard.http.table.TableRow;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Takes tables into registers. A file that is no table of the register is refused before anything is stored; of one that
 * is, each row is stored or refused by itself.
 */
@Path("/api/v1/registers")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
class ImportResource {

    static final int ROWS_MAX = 10_000;

    /** Rows of one transaction: far inside its time, and little to do again when it loses a race. */
    private static final int BATCH = 500;

    /** Tables read at once, so that other work keeps threads and connections. Files are in memory before they are counted. */
    private static final int TABLES_MAX = 2;

    private final Desk desk;
    private final TakeRows takeRows;
    private final SecurityIdentity identity;
    private final AtomicInteger tables = new AtomicInteger();

    ImportResource(Desk desk, TakeRows takeRows, SecurityIdentity identity) {
        this.desk = desk;
        this.takeRows = takeRows;
        this.identity = identity;
    }

    /** Answers after the rows are durable. */
    @POST
    @Path("{register}/import")
    @Consumes({"text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    @RolesAllowed({Roles.REPORTER, Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.ADMIN})
    public Uni<Response> take(
            @PathParam("register") String path,
            byte[] file,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String type,
            @RestQuery boolean validateOnly) {
        Register register = desk.register(path);
        TableFormat format = TableFormat.ofMediaType(type).orElseThrow(NotSupportedException::new);
        var run = takeRows.begin(Callers.of(identity), register.name(), validateOnly);
        if (tables.incrementAndGet() > TABLES_MAX) {
            tables.decrementAndGet();
            return Uni.createFrom().item(Problem.unavailable().response());
        }
        return Uncancelled.of(aside(() -> open(register, format, file))
                .chain(table -> everything(table, run)
                        .map(_ -> Response.ok(ImportView.of(run.tally(), table.pointers(), !validateOnly))
                                .build())
                        .onTermination()
                        .invoke(() -> table.reader().close()))
                .onFailure(MalformedTable.class)
                .transform(why -> new Refused(malformed(why)))
                .onTermination()
                .invoke(tables::decrementAndGet));
    }

    /** A table whose headings are known. */
    private record Opened(TableReader reader, Map<String, String> pointers) {}

    /** Reads the file once to its end first: one that breaks off must not be half stored. */
    private static Opened open(Register register, TableFormat format, byte[] file) {
        TableReader.count(format, file, ROWS_MAX);
        TableReader reader = TableReader.of(format, file);
        Faults faults = new Faults();
        Map<String, String> pointers = new EntryTable(register).pointers(reader.headings(), faults);
        if (!faults.none()) {
            reader.close();
            throw new Refused(Problems.faulty(faults.list()));
        }
        return new Opened(reader, pointers);
    }

    private static Uni<Void> everything(Opened table, TakeRows.Run run) {
        return aside(() -> batch(table))
                .chain(batch -> batch.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : run.take(batch).chain(() -> everything(table, run)));
    }

    private static List<TakeRows.Row> batch(Opened table) {
        List<TakeRows.Row> batch = new ArrayList<>(BATCH);
        while (batch.size() < BATCH) {
            TableRow row = table.reader().next();
            if (row == null) {
                break;
            }
            Faults faults = new Faults();
            Map<String, String> said = EntryTable.said(row.cells(), table.pointers());
            batch.add(new TakeRows.Row(row.number(), new TableSaid(said, faults), faults));
        }
        return batch;
    }

    /** Reading a file takes too long for the event loop. */
    private static <T> Uni<T> aside(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private static Problem malformed(MalformedTable why) {
        return Problem.faulty(List.of(new Fault("", why.code(), why.params())));
    }
}
