package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.rules.ChangeCalendars;
import cn.zhibao.escalation.app.rules.ChangeCalendars.Answer;
import cn.zhibao.escalation.app.rules.LookAtCalendars;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.release.CalendarVersion;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.events.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tables of holidays (节假日安排), one a year. One person imports a table, another agrees, and then it is in force; both answer
 * for a province at least: the State Council arranges the holidays of the whole country, and nobody decides anything by copying it.
 */
@Path("/api/v1/calendars")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.POLICY_EDITOR,
    Roles.POLICY_APPROVER,
    Roles.AUDITOR,
    Roles.ADMIN
})
class CalendarResource {

    private static final String YAML = "application/yaml";
    private static final String YAML_BEFORE_RFC_9512 = "application/x-yaml";

    private final ChangeCalendars change;
    private final LookAtCalendars calendars;
    private final Caller caller;

    CalendarResource(ChangeCalendars change, LookAtCalendars calendars, Caller caller) {
        this.change = change;
        this.calendars = calendars;
        this.caller = caller;
    }

    /**
     * Every table, and in {@code missing} each year that lacks one: this year, the next one from 1 November on, and every year
     * that cases wait for.
     */
    @GET
    public Uni<CalendarView.ListView> list() {
        caller.scope();
        return calendars.overview().map(CalendarView.ListView::of);
    }

    /** The JSON Schema of the files, for editors. */
    @GET
    @Path("schema")
    @Produces({"application/schema+json", Problem.MEDIA_TYPE})
    public String schema() {
        caller.scope();
        return calendars.schema();
    }

    /** With its content. */
    @GET
    @Path("{name}")
    public Uni<Response> one(@PathParam("name") String name) {
        caller.scope();
        return shown(known(name), Response.Status.OK);
    }

    /**
     * Imports the table of a year, YAML as the software comes with it: 422 {@code calendar-faulty} names every fault with line
     * and reason. What is imported never changes; the next one of its year is another table, which replaces it while nobody has
     * agreed to it. What says the same as the newest table of its year is that table (200).
     */
    @POST
    @Consumes({YAML, YAML_BEFORE_RFC_9512, MediaType.TEXT_PLAIN})
    @RolesAllowed(Roles.POLICY_EDITOR)
    public Uni<Response> add(@Nullable String content) {
        String account = account();
        if (content == null || content.isBlank()) {
            throw new Refused(Problem.faulty(List.of(new Fault("", "empty"))));
        }
        return change.add(content, account).chain(this::response);
    }

    /**
     * Agrees, by somebody else than who imported it (409 {@code own-import}); 409 {@code replaced} when another one of its year
     * was imported since. It is in force ten seconds later: limits that are counted from then on are counted by it, and those
     * that could not be counted are.
     */
    @POST
    @Path("{name}/approval")
    @RolesAllowed(Roles.POLICY_APPROVER)
    public Uni<Response> approve(@PathParam("name") String name) {
        String account = account();
        return change.approve(known(name), account).chain(this::response);
    }

    private String account() {
        String scope = caller.scope();
        if (Region.levelOf(scope) != Level.PROVINCE) {
            throw new Refused(Problems.outOfScope());
        }
        return caller.person().account();
    }

    private Uni<Response> response(Answer answer) {
        return switch (answer) {
            case Answer.Now(var version, boolean isNew) ->
                shown(version.name(), isNew ? Response.Status.CREATED : Response.Status.OK);
            case Answer.Faulty(var faults) ->
                said(Problem.of(
                        422,
                        "calendar-faulty",
                        "The table has faults",
                        faults.stream()
                                .map(each -> PackProblems.fault("calendar-fault", each))
                                .toList()));
            case Answer.Unknown() -> said(Problem.notFound());
            case Answer.OwnImport() -> said(Problem.of(409, "own-import", "Who imported a table does not agree to it"));
            case Answer.Replaced(var by) ->
                said(Problem.of(
                        409,
                        "replaced",
                        "Another table of this year was imported since",
                        List.of(new Fault("", "replaced", Map.of("by", by.toString())))));
        };
    }

    private Uni<Response> shown(CalendarVersion.Name name, Response.Status status) {
        return calendars
                .one(name)
                .map(found -> found.map(
                                seen -> CalendarView.of(seen, seen.version().content()))
                        .map(view -> Response.status(status).entity(view).build())
                        .orElseGet(() -> Problem.notFound().response()));
    }

    private static Uni<Response> said(Problem problem) {
        return Uni.createFrom().item(problem.response());
    }

    /** A name; what is none names nothing. */
    private static CalendarVersion.Name known(String name) {
        return CalendarVersion.Name.parse(name).orElseThrow(() -> new Refused(Problem.notFound()));
    }
}
