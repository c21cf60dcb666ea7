package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Answer;
import cn.zhibao.escalation.app.AnswerCase;
import cn.zhibao.escalation.app.CallGroup;
import cn.zhibao.escalation.app.Escalations;
import cn.zhibao.escalation.app.Person;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.http.Document;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls to desks, for everybody who answers for the region of the case; duty desks answer. */
@Path("/api/v1/escalations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.INSPECTOR,
    Roles.DUTY_OFFICER,
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.NOTICE_CLERK,
    Roles.AGENCY,
    Roles.AUDITOR,
    Roles.ADMIN
})
class EscalationResource {

    private static final Map<String, Boolean> OPEN = Map.of("open", true, "acknowledged", false);

    private static final int GROUPED_MAX = 1_000;
    private static final Duration WINDOW = Duration.ofDays(1);

    private final Escalations escalations;
    private final AnswerCase answers;
    private final Caller caller;

    EscalationResource(Escalations escalations, AnswerCase answers, Caller caller) {
        this.escalations = escalations;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    public Uni<Page<EscalationView>> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("desk") @Nullable String desk,
            @BeanParam CasePage page) {
        ListParameters in = new ListParameters();
        ListPage.Asked<Escalations.Place> asked = page.read(in);
        Escalations.Search search = new Escalations.Search(
                caller.scope(), in.status(status, OPEN), in.desk(desk), page.caseId(in), asked.after(), asked.rows());
        in.check();
        return escalations
                .find(search)
                .map(asked.of(
                        EscalationView::of,
                        CasePage.cursor(
                                entry -> entry.facts().raisedAt(),
                                entry -> entry.facts().escalationId())));
    }

    /** Open calls about hazards, those of one project for one reason within a day together: the newest 1,000. */
    @GET
    @Path("groups")
    public Uni<CallGroupView.All> groups() {
        return escalations
                .openAboutHazards(caller.scope(), GROUPED_MAX)
                .map(calls -> CallGroupView.of(CallGroup.of(calls, WINDOW)));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        return escalations.one(Ids.inPath(id), caller.scope()).map(EscalationResource::response);
    }

    /** Why that desk was called, and which rules made nothing. */
    @GET
    @Path("{id}/trace")
    public Uni<Response> trace(@PathParam("id") String id) {
        return escalations.traces(Ids.inPath(id), caller.scope()).map(TraceView::response);
    }

    @POST
    @Path("{id}/acknowledgement")
    @RolesAllowed({Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> acknowledge(@PathParam("id") String id, @Nullable String body) {
        UUID escalationId = Ids.inPath(id);
        Document document = Document.of(body);
        String note = document.optionalText("note");
        document.check();
        return answers.acknowledge(escalationId, caller.person(), note).chain(answer -> told(escalationId, answer));
    }

    /** Puts the next step off, once and at most as long as the desk's own time; never for an accident. */
    @POST
    @Path("{id}/snooze")
    @RolesAllowed({Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> snooze(@PathParam("id") String id, @Nullable String body) {
        Document document = Document.of(body);
        Instant until = document.time("until").truncatedTo(ChronoUnit.MICROS);
        String reason = document.text("reason");
        document.check();
        Person person = caller.person();
        UUID escalationId = Ids.inPath(id);
        return answer(
                person, new Input.Snoozed(escalationId, until, person.account(), person.scope(), reason), escalationId);
    }

    /** Sends the call to another desk or role of the same line; the ladder goes on from there. */
    @POST
    @Path("{id}/reassignment")
    @RolesAllowed({Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> reassign(@PathParam("id") String id, @Nullable String body) {
        Document document = Document.of(body);
        Level level = document.oneOf("level", Level.class);
        Target target = document.oneOf("target", Target.class);
        String reason = document.text("reason");
        document.check();
        Person person = caller.person();
        UUID escalationId = Ids.inPath(id);
        return answer(
                person,
                new Input.Reassigned(escalationId, level, target.role, person.account(), person.scope(), reason),
                escalationId);
    }

    /** Says that what was called for is done with. */
    @POST
    @Path("{id}/resolution")
    @RolesAllowed({Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> resolve(@PathParam("id") String id, @Nullable String body) {
        Document document = Document.of(body);
        String reason = document.text("reason");
        document.check();
        Person person = caller.person();
        UUID escalationId = Ids.inPath(id);
        return answer(person, new Input.Resolved(escalationId, person.account(), person.scope(), reason), escalationId);
    }

    private Uni<Response> answer(Person person, Input input, UUID escalationId) {
        return answers.onCall(escalationId, person, input).chain(answer -> told(escalationId, answer));
    }

    private Uni<Response> told(UUID escalationId, Answer answer) {
        return switch (answer) {
            case Answer.Accepted _ ->
                escalations.one(escalationId, caller.scope()).map(EscalationResource::response);
            case Answer.Refused(var why) ->
                Uni.createFrom().item(Problems.of(why).response());
        };
    }

    /** Roles that may be called at a desk, as requests name them. */
    private enum Target {
        DUTY_OFFICER(Roles.DUTY_OFFICER),
        DUTY_LEADER(Roles.DUTY_LEADER),
        PRINCIPAL(Roles.PRINCIPAL);

        private final String role;

        Target(String role) {
            this.role = role;
        }
    }

    private static Response response(Optional<Escalations.Entry> found) {
        return found.map(entry -> Response.ok(EscalationView.of(entry)).build())
                .orElseGet(() -> Problem.notFound().response());
    }
}
