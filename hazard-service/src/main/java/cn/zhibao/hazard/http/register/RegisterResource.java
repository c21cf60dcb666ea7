package cn.zhibao.hazard.http.register;

import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.register.Entries;
import cn.zhibao.hazard.app.register.EntryQuery;
import cn.zhibao.hazard.app.register.KeepEntries;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.register.entry.Column;
import cn.zhibao.hazard.domain.register.entry.Register;
import cn.zhibao.hazard.domain.register.entry.RegisterName;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.IfMatch;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.Pages;
import cn.zhibao.hazard.http.json.StrictJson;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The registers (底数台账), entry by entry. Who has only the role of a reporter writes works of own projects alone. */
@Path("/api/v1/registers")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
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
class RegisterResource {

    private static final String ONE = "{register}/{id}";

    private final Desk desk;
    private final KeepEntries keep;
    private final Entries entries;
    private final SecurityIdentity identity;

    RegisterResource(Desk desk, KeepEntries keep, Entries entries, SecurityIdentity identity) {
        this.desk = desk;
        this.keep = keep;
        this.entries = entries;
        this.identity = identity;
    }

    /** Answers after the entry is durable. */
    @POST
    @Path("{register}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REPORTER, Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.ADMIN})
    public Uni<Response> add(
            @PathParam("register") String path,
            byte[] document,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RestQuery boolean validateOnly) {
        RegisterName register = desk.register(path).name();
        Faults faults = new Faults();
        var wish = new KeepEntries.Wish(register, StrictJson.read(document, faults), faults, validateOnly);
        String known = validateOnly ? "" : IdempotencyKey.read(key, faults::add);
        Caller caller = Callers.of(identity);
        EntryMask mask = new EntryMask(caller, register);
        return keep.add(Submission.of(caller, "POST registers/" + register.path(), known, document), wish)
                .map(kept -> EntryAnswers.of(kept, 201, mask));
    }

    /** Replaces an entry whole, when it still is what was read. */
    @PUT
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REPORTER, Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.ADMIN})
    public Uni<Response> replace(
            @PathParam("register") String path,
            @PathParam("id") String id,
            byte[] document,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RestQuery boolean validateOnly) {
        RegisterName register = desk.register(path).name();
        var target = new KeepEntries.Target(register, id(id), IfMatch.required(ifMatch));
        Faults faults = new Faults();
        var wish = new KeepEntries.Wish(register, StrictJson.read(document, faults), faults, validateOnly);
        EntryMask mask = mask(register);
        return keep.replace(target, Callers.of(identity), wish).map(kept -> EntryAnswers.of(kept, 200, mask));
    }

    /** Ends an entry, when it still is what was read. It stays readable. */
    @DELETE
    @Path(ONE)
    @RolesAllowed({Roles.REPORTER, Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.ADMIN})
    public Uni<Response> end(
            @PathParam("register") String path,
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        RegisterName register = desk.register(path).name();
        var target = new KeepEntries.Target(register, id(id), IfMatch.required(ifMatch));
        EntryMask mask = mask(register);
        return keep.end(target, Callers.of(identity)).map(kept -> EntryAnswers.of(kept, 200, mask));
    }

    /** To be made before anything waits: what is answered later may no longer know who asked. */
    private EntryMask mask(RegisterName register) {
        return new EntryMask(Callers.of(identity), register);
    }

    private static UUID id(String text) {
        UUID id = Ids.parse(text);
        if (id == null) {
            throw new Refused(Problem.notFound());
        }
        return id;
    }

    @GET
    @Path(ONE)
    public Uni<Response> one(@PathParam("register") String path, @PathParam("id") String id) {
        RegisterName register = desk.register(path).name();
        EntryMask mask = mask(register);
        return entries.find(register, id(id), Callers.of(identity).reads())
                .map(found -> found.map(known -> EntryAnswers.entry(known, 200, mask))
                        .orElseGet(() -> Problem.notFound().response()));
    }

    @GET
    @Path(ONE + "/history")
    public Uni<Response> history(@PathParam("register") String path, @PathParam("id") String id) {
        RegisterName register = desk.register(path).name();
        EntryMask mask = mask(register);
        return entries.history(register, id(id), Callers.of(identity).reads())
                .map(found -> found.map(
                                history -> Response.ok(lines(history, mask)).build())
                        .orElseGet(() -> Problem.notFound().response()));
    }

    private static Map<String, List<EntryView.Line>> lines(Entries.History history, EntryMask mask) {
        String region = history.entry().region();
        return Map.of(
                "items",
                history.changes().stream()
                        .map(change -> EntryView.Line.of(change, region, mask))
                        .toList());
    }

    @GET
    @Path("{register}")
    public Uni<Response> list(
            @PathParam("register") String path,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @Context UriInfo address) {
        Register register = desk.register(path);
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        UUID before = in.cursor(cursor);
        EntryQuery query = new EntryQuery(register.name(), desk.filters(register, address, in), before, most + 1);
        EntryMask mask = mask(register.name());
        return entries.list(query, Callers.of(identity).reads())
                .map(found -> Pages.answer(found, most, known -> EntryView.of(known, mask), last -> last.entryId()));
    }

    /** What the columns of a register's table are called and what may stand in them. */
    @GET
    @Path("{register}/columns")
    public List<ColumnView> columns(@PathParam("register") String path) {
        return desk.register(path).columns().stream().map(ColumnView::of).toList();
    }

    /**
     * A column.
     *
     * @param choices code and Chinese term of what may stand in it
     */
    record ColumnView(String pointer, String chinese, String english, Column.Type type, Map<String, String> choices) {

        static ColumnView of(Column column) {
            return new ColumnView(column.pointer(), column.chinese(), column.english(), column.type(), column.labels());
        }
    }
}
