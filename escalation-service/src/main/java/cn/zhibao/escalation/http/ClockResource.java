package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Answer;
import cn.zhibao.escalation.app.AnswerCase;
import cn.zhibao.escalation.app.Clocks;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.http.Page;
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
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Statutory clocks, for everybody who answers for the region of the case; duty desks record what was done. */
@Path("/api/v1/clocks")
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
class ClockResource {

    private static final Map<String, Clocks.State> STATES =
            Map.of("running", Clocks.State.RUNNING, "breached", Clocks.State.BREACHED, "met", Clocks.State.MET);

    private final Clocks clocks;
    private final AnswerCase answers;
    private final Caller caller;

    ClockResource(Clocks clocks, AnswerCase answers, Caller caller) {
        this.clocks = clocks;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    public Uni<Page<ClockFacts>> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("desk") @Nullable String desk,
            @BeanParam CasePage page) {
        ListParameters in = new ListParameters();
        CasePage.Asked asked = page.read(in);
        Clocks.Search search = new Clocks.Search(
                caller.scope(), in.status(status, STATES), in.desk(desk), asked.caseId(), asked.after(), asked.rows());
        in.check();
        return clocks.find(search).map(asked.of(Function.identity(), ClockFacts::dueAt, ClockFacts::clockId));
    }

    /** Records that the written act, or the report to the ministry, was done. */
    @POST
    @Path("{id}/fulfilment")
    @RolesAllowed({Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> fulfil(@PathParam("id") String id, @Nullable String body) {
        UUID clockId = EscalationResource.idOf(id);
        Document document = Document.of(body);
        Instant at = document.time("at");
        String form = document.text("form");
        String note = document.optionalText("note");
        document.check();
        return answers.fulfil(clockId, caller.person(), at, form, note).map(answer -> switch (answer) {
            case Answer.Accepted(var file) -> Response.ok(of(file, clockId)).build();
            case Answer.Refused(var why) -> Problems.of(why).response();
        });
    }

    private static ClockFacts of(CaseFile file, UUID clockId) {
        return file.clocks().stream()
                .filter(clock -> clock.id().equals(clockId))
                .findFirst()
                .orElseThrow()
                .facts();
    }
}
