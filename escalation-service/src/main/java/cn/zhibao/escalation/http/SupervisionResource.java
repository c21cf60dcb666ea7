package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Answer;
import cn.zhibao.escalation.app.AnswerCase;
import cn.zhibao.escalation.app.Escalations;
import cn.zhibao.escalation.app.Supervisions;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Listed supervision, for everybody who answers for the region of the case; leaders on duty list. */
@Path("/api/v1/supervisions")
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
class SupervisionResource {

    private static final Map<String, Boolean> LISTED = Map.of("proposed", false, "listed", true);

    private final Supervisions supervisions;
    private final AnswerCase answers;
    private final Caller caller;

    SupervisionResource(Supervisions supervisions, AnswerCase answers, Caller caller) {
        this.supervisions = supervisions;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    public Uni<Page<SupervisionView>> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("caseId") @Nullable String caseId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int most = Paging.limit(limit);
        Supervisions.Search search = new Supervisions.Search(
                caller.scope(),
                Parameters.status(status, LISTED),
                Parameters.id("caseId", caseId),
                Paging.place(cursor, Escalations.Place::new),
                most + 1);
        return supervisions
                .find(search)
                .map(found -> Page.of(found, most, SupervisionView::of, SupervisionResource::cursor));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        return supervisions.one(EscalationResource.idOf(id), caller.scope()).map(SupervisionResource::response);
    }

    /** Puts the hazard under supervision by the caller's desk. */
    @POST
    @Path("{id}/listing")
    @RolesAllowed(Roles.DUTY_LEADER)
    public Uni<Response> list(@PathParam("id") String id, @Nullable String body) {
        UUID supervisionId = EscalationResource.idOf(id);
        Document document = Document.of(body);
        Instant rectifyBy = document.time("rectifyBy");
        String reason = document.text("reason");
        document.check();
        return answers.list(supervisionId, caller.person(), rectifyBy, reason).chain(answer -> switch (answer) {
            case Answer.Accepted _ ->
                supervisions.one(supervisionId, caller.scope()).map(SupervisionResource::response);
            case Answer.Refused(var why) ->
                Uni.createFrom().item(Problems.of(why).response());
        });
    }

    private static Response response(Optional<Supervisions.Entry> found) {
        return found.map(entry -> Response.ok(SupervisionView.of(entry)).build())
                .orElseGet(() -> Problem.notFound().response());
    }

    private static String cursor(Supervisions.Entry last) {
        return Paging.cursor(last.proposedAt(), last.id());
    }
}
