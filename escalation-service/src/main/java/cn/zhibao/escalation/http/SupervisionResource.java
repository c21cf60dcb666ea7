package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Escalations;
import cn.zhibao.escalation.app.Supervisions;
import cn.zhibao.events.contract.SupervisionStage;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Listed supervision to look at, for everybody who answers for the region of the case. */
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

    /** {@code listed} asks for all that an authority ordered, whatever became of it. */
    private static final Map<String, List<String>> STATUSES = statuses();

    private final Supervisions supervisions;
    private final Caller caller;

    SupervisionResource(Supervisions supervisions, Caller caller) {
        this.supervisions = supervisions;
        this.caller = caller;
    }

    @GET
    public Uni<Page<SupervisionView>> list(@QueryParam("status") @Nullable String status, @BeanParam CasePage page) {
        ListParameters in = new ListParameters();
        ListPage.Asked<Escalations.Place> asked = page.read(in);
        Supervisions.Search search = new Supervisions.Search(
                caller.scope(), in.status(status, STATUSES), page.caseId(in), asked.after(), asked.rows());
        in.check();
        return supervisions
                .find(search)
                .map(asked.of(
                        SupervisionView::of, CasePage.cursor(Supervisions.Entry::proposedAt, Supervisions.Entry::id)));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        return supervisions.one(Ids.inPath(id), caller.scope()).map(SupervisionResource::response);
    }

    /** Every step of its life, oldest first. */
    @GET
    @Path("{id}/history")
    public Uni<Response> history(@PathParam("id") String id) {
        return supervisions
                .history(Ids.inPath(id), caller.scope())
                .map((List<Supervisions.Happened> found) -> found.isEmpty()
                        ? Problem.notFound().response()
                        : Response.ok(SupervisionHistory.of(found)).build());
    }

    static Response response(Optional<Supervisions.Entry> found) {
        return found.map(entry -> Response.ok(SupervisionView.of(entry)).build())
                .orElseGet(() -> Problem.notFound().response());
    }

    private static Map<String, List<String>> statuses() {
        List<String> stages =
                Stream.of(SupervisionStage.values()).map(Enum::name).toList();
        Map<String, List<String>> statuses = new HashMap<>();
        stages.forEach(stage -> statuses.put(stage.toLowerCase(Locale.ROOT).replace('_', '-'), List.of(stage)));
        statuses.put("proposed", List.of("PROPOSED"));
        statuses.put("listed", stages);
        return Map.copyOf(statuses);
    }
}
