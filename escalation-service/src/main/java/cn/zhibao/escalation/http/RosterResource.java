package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.rules.ChangeRosters;
import cn.zhibao.escalation.app.rules.ChangeRosters.Answer;
import cn.zhibao.escalation.app.rules.KeptRosters;
import cn.zhibao.escalation.app.rules.LookAtRosters;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.duty.RosterName;
import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.events.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Duty rosters (值班表) of desks: who is on duty, by shifts, and the principal (第一责任人). A leader of the desk or of one above it
 * imports them; one person is enough, because they change every week and at short notice, and it is on record who did.
 */
@Path("/api/v1")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.AUDITOR, Roles.ADMIN})
class RosterResource {

    private static final String YAML = "application/yaml";
    private static final String YAML_BEFORE_RFC_9512 = "application/x-yaml";

    private final ChangeRosters change;
    private final LookAtRosters rosters;
    private final Caller caller;

    RosterResource(ChangeRosters change, LookAtRosters rosters, Caller caller) {
        this.change = change;
        this.rosters = rosters;
        this.caller = caller;
    }

    /** Rosters of the desks within the region of the caller, the newest first; {@code at}: those that speak of this moment. */
    @GET
    @Path("rosters")
    public Uni<Page<RosterView>> list(
            @QueryParam("desk") @Nullable String desk,
            @QueryParam("at") @Nullable String at,
            @BeanParam ListPage page) {
        ListParameters in = new ListParameters();
        ListPage.Asked<Long> asked = page.read(in, Long::valueOf);
        KeptRosters.Search search =
                new KeptRosters.Search(caller.scope(), in.desk(desk), in.time("at", at), asked.after(), asked.rows());
        in.check();
        return rosters.list(search)
                .map(asked.of(
                        kept -> RosterView.of(kept.version(), false), last -> Paging.cursor((Object) last.place())));
    }

    /** The JSON Schema of the files, for editors. */
    @GET
    @Path("rosters/schema")
    @Produces({"application/schema+json", Problem.MEDIA_TYPE})
    public String schema() {
        caller.scope();
        return rosters.schema();
    }

    /** With the file, for duty desks. */
    @GET
    @Path("rosters/{name}")
    public Uni<Response> one(@PathParam("name") String name) {
        RosterName known = RosterName.parse(name)
                .filter(each -> Region.within(each.desk(), caller.scope()))
                .orElseThrow(() -> new Refused(Problem.notFound()));
        return shown(known, Response.Status.OK);
    }

    /**
     * Imports a roster, YAML or JSON: 422 {@code roster-faulty} names every fault with line and reason. It is in force ten
     * seconds later; where it speaks of a role at a moment, it stands in the place of earlier ones. What says the same as the
     * newest roster of its desk is that roster (200).
     */
    @POST
    @Path("rosters")
    @Consumes({YAML, YAML_BEFORE_RFC_9512, MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> add(@Nullable String content) {
        if (content == null || content.isBlank()) {
            throw new Refused(Problem.faulty(List.of(new Fault("", "empty"))));
        }
        return change.add(content, caller.person()).chain(this::response);
    }

    /** Who is on duty at a desk now, or at that moment. Whoever answers for a region may also ask who is on duty above it. */
    @GET
    @Path("desks/{code}/duty")
    public Uni<DutyView> duty(@PathParam("code") String code, @QueryParam("at") @Nullable String at) {
        String scope = caller.scope();
        if (!Region.wellFormed(code)) {
            throw new Refused(Problem.notFound());
        }
        boolean below = Region.within(code, scope);
        if (!below && !Region.within(scope, code)) {
            throw new Refused(Problems.outOfScope());
        }
        ListParameters in = new ListParameters();
        Instant moment = in.time("at", at);
        in.check();
        return rosters.duty(code, moment).map(duty -> DutyView.of(duty, below && isOfDutyDesk()));
    }

    private boolean isOfDutyDesk() {
        return caller.hasOneOf(Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL);
    }

    private Uni<Response> response(Answer answer) {
        return switch (answer) {
            case Answer.Now(var name, boolean isNew) ->
                shown(name, isNew ? Response.Status.CREATED : Response.Status.OK);
            case Answer.Faulty(var faults) ->
                Uni.createFrom()
                        .item(Problem.of(
                                        422,
                                        "roster-faulty",
                                        "The roster has faults",
                                        faults.stream()
                                                .map(each -> PackProblems.fault("roster-fault", each))
                                                .toList())
                                .response());
            case Answer.OutOfScope() ->
                Uni.createFrom().item(Problems.outOfScope().response());
        };
    }

    private Uni<Response> shown(RosterName name, Response.Status status) {
        return rosters.one(name)
                .map(found -> found.map(version -> Response.status(status)
                                .entity(RosterView.of(version, isOfDutyDesk()))
                                .build())
                        .orElseGet(() -> Problem.notFound().response()));
    }
}
