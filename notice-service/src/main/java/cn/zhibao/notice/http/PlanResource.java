package cn.zhibao.notice.http;

import cn.zhibao.events.http.Document;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.events.http.Roles;
import cn.zhibao.notice.app.ActOnPlan;
import cn.zhibao.notice.domain.plan.MeasureAct;
import cn.zhibao.notice.domain.plan.MeasureDecision;
import cn.zhibao.notice.domain.plan.PlanDecision;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans of measures: the desk that is addressed makes one and says what is done, the desk that asked looks at that. */
@Path("/api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.NOTICE_CLERK})
class PlanResource {

    private static final int RESULT_MAX = 4_000;
    private static final int REASON_MAX = 2_000;

    private final ActOnPlan acts;
    private final Caller caller;

    PlanResource(ActOnPlan acts, Caller caller) {
        this.acts = acts;
        this.caller = caller;
    }

    /** Answers a document by a plan of measures (整改方案), and with it all of its chain. */
    @POST
    @Path("{id}/plan")
    public Uni<Response> plan(@PathParam("id") String id, @Nullable String body) {
        UUID noticeId = Ids.inPath(id);
        Document document = Document.of(body);
        PlanJson plan = PlanJson.read(document);
        if (!document.isFaultless()) {
            acts.wrongDays(plan.days()).forEach(fault -> document.fault(fault.pointer(), fault.code(), fault.params()));
        }
        document.check();
        Viewer viewer = caller.viewer();
        return acts.file(noticeId, plan.items(), viewer.person())
                .map(found -> found.map(decision -> answer(decision, viewer)).orElseGet(PlanResource::notFound));
    }

    /** Says that a measure is done (措施落实). */
    @POST
    @Path("{id}/measures/{no}/completion")
    public Uni<Response> complete(@PathParam("id") String id, @PathParam("no") String no, @Nullable String body) {
        Document document = Document.of(body);
        Instant at = document.optionalTime("at");
        String result = document.text("result", RESULT_MAX);
        document.check();
        return act(Ids.inPath(id), numberOf(no), new MeasureAct.Complete(at, result));
    }

    /** Accepts what was done or returns it (核验); never the one who recorded it. */
    @POST
    @Path("{id}/measures/{no}/review")
    @RolesAllowed({Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.NOTICE_CLERK})
    public Uni<Response> review(@PathParam("id") String id, @PathParam("no") String no, @Nullable String body) {
        Document document = Document.of(body);
        boolean accepted = document.flag("accepted");
        String reason = document.text("reason", REASON_MAX);
        document.check();
        return act(Ids.inPath(id), numberOf(no), new MeasureAct.Review(accepted, reason));
    }

    private Uni<Response> act(UUID noticeId, int no, MeasureAct act) {
        Viewer viewer = caller.viewer();
        return acts.act(noticeId, no, act, viewer.person())
                .map(found -> found.map(decision -> answer(decision, viewer)).orElseGet(PlanResource::notFound));
    }

    private static Response answer(PlanDecision decision, Viewer viewer) {
        return switch (decision) {
            case PlanDecision.Accepted accepted ->
                Response.ok(NoticeView.of(accepted.notice(), accepted.plan(), viewer))
                        .build();
            case PlanDecision.Refused(var why) -> Problems.of(why).response();
            case PlanDecision.Faulty(var faults) -> Problems.faulty(faults).response();
        };
    }

    private static Response answer(MeasureDecision decision, Viewer viewer) {
        return switch (decision) {
            case MeasureDecision.Accepted accepted ->
                Response.ok(MeasureView.of(accepted.measure(), viewer)).build();
            case MeasureDecision.Refused(var why) -> Problems.of(why).response();
            case MeasureDecision.Faulty(var fault) ->
                Problems.faulty(List.of(fault)).response();
        };
    }

    private static Response notFound() {
        return Problem.notFound().response();
    }

    private static int numberOf(String text) {
        if (!text.matches("[1-9][0-9]{0,2}")) {
            throw new Refused(Problem.notFound());
        }
        return Integer.parseInt(text);
    }
}
