package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Answer;
import cn.zhibao.escalation.app.AnswerCase;
import cn.zhibao.escalation.app.Escalations;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls to desks, for everybody who answers for the region of the case; duty desks acknowledge. */
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
            @QueryParam("caseId") @Nullable String caseId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        int most = Paging.limit(limit);
        Escalations.Search search = new Escalations.Search(
                caller.scope(),
                Parameters.status(status, OPEN),
                Parameters.desk(desk),
                Parameters.id("caseId", caseId),
                Paging.place(cursor, Escalations.Place::new),
                most + 1);
        return escalations
                .find(search)
                .map(found -> Page.of(found, most, EscalationView::of, EscalationResource::cursor));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        return escalations.one(idOf(id), caller.scope()).map(EscalationResource::response);
    }

    /** Why that desk was called, and which rules made nothing. */
    @GET
    @Path("{id}/trace")
    public Uni<Response> trace(@PathParam("id") String id) {
        return escalations
                .traces(idOf(id), caller.scope())
                .map((List<Escalations.Explained> found) -> found.isEmpty()
                        ? Problem.notFound().response()
                        : Response.ok(TraceView.of(found)).build());
    }

    @POST
    @Path("{id}/acknowledgement")
    @RolesAllowed({Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> acknowledge(@PathParam("id") String id, @Nullable String body) {
        UUID escalationId = idOf(id);
        Document document = Document.of(body);
        String note = document.optionalText("note");
        document.check();
        return answers.acknowledge(escalationId, caller.person(), note).chain(answer -> switch (answer) {
            case Answer.Accepted _ ->
                escalations.one(escalationId, caller.scope()).map(EscalationResource::response);
            case Answer.Refused(var why) ->
                Uni.createFrom().item(Problems.of(why).response());
        });
    }

    private static Response response(Optional<Escalations.Entry> found) {
        return found.map(entry -> Response.ok(EscalationView.of(entry)).build())
                .orElseGet(() -> Problem.notFound().response());
    }

    private static String cursor(Escalations.Entry last) {
        return Paging.cursor(last.facts().raisedAt(), last.facts().escalationId());
    }

    /** An id that is none names nothing. */
    static UUID idOf(String text) {
        UUID id = Ids.parse(text);
        if (id == null) {
            throw new Refused(Problem.notFound());
        }
        return id;
    }
}
