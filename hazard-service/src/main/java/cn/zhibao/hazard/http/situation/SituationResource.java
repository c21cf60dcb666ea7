package cn.zhibao.hazard.http.situation;

import cn.zhibao.events.contract.SituationKind;
import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.RegionScope;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.situation.ReportAnew;
import cn.zhibao.hazard.app.situation.Situations;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.situation.Past;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.Pages;
import cn.zhibao.hazard.http.PathId;
import cn.zhibao.hazard.http.Problems;
import cn.zhibao.hazard.http.json.Fields;
import cn.zhibao.hazard.http.json.StrictJson;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Situation reports (形势分析) of provinces and cities, for months and quarters that are over; for who answers for the region. */
@Path("/api/v1/situation-reports")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
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
class SituationResource {

    private static final int VERSIONS_MAX = 1_000_000;

    private final Situations situations;
    private final ReportAnew anew;
    private final SecurityIdentity identity;

    SituationResource(Situations situations, ReportAnew anew, SecurityIdentity identity) {
        this.situations = situations;
        this.anew = anew;
        this.identity = identity;
    }

    /** The newest version of each report, newest first. */
    @GET
    public Uni<Response> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String region,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String kind) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        if (period != null && Past.parse(period).isEmpty()) {
            in.bad("period", Map.of());
        }
        Situations.Query query = new Situations.Query(
                in.region(region), period, in.choice("kind", kind, SituationKind.class), in.cursor(cursor), most + 1);
        in.check();
        return situations
                .list(query, scope())
                .map(found -> Pages.answer(
                        found, most, listed -> SituationLine.of(listed.facts()), Situations.Listed::reportId));
    }

    /** The newest version, or the one that is asked for. */
    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id, @RestQuery @Nullable String version) {
        ListParameters in = new ListParameters();
        Integer wanted = in.number("version", version, VERSIONS_MAX);
        in.check();
        return PathId.find(
                id,
                situationId -> situations.find(situationId, wanted, scope()),
                facts -> Response.ok(facts).build());
    }

    /** Makes it anew, with a reason, from what is on file now; answers after the next version is durable. */
    @POST
    @Path("{id}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DUTY_LEADER)
    public Uni<Response> anew(
            @PathParam("id") String id, byte[] document, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Faults faults = new Faults();
        Fields in = StrictJson.read(document, faults);
        String reason = in.text("reason");
        in.done();
        String known = IdempotencyKey.read(key, faults::add);
        Submission submission =
                Submission.of(Callers.of(identity), "POST situation-reports/" + id + "/versions", known, document);
        return PathId.of(
                id,
                situationId ->
                        anew.make(situationId, submission, reason, faults).map(SituationResource::answer));
    }

    private static Response answer(ReportAnew.Made made) {
        return switch (made) {
            case ReportAnew.Made.Done(var report) ->
                Response.status(Response.Status.CREATED)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(report)
                        .build();
            case ReportAnew.Made.Faulty(var faults) -> Problems.faulty(faults).response();
            case ReportAnew.Made.Unknown _ -> Problem.notFound().response();
            case ReportAnew.Made.KeyTaken _ -> Problem.keyTaken().response();
        };
    }

    private Scope scope() {
        return RegionScope.of(Callers.of(identity));
    }
}
