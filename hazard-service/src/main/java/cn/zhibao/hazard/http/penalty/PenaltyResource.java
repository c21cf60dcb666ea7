package cn.zhibao.hazard.http.penalty;

import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.PenaltyDecided;
import cn.zhibao.events.contract.PenaltyKind;
import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.RegionScope;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.penalty.Penalties;
import cn.zhibao.hazard.app.penalty.TakePenalty;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.penalty.PenaltyFiling;
import cn.zhibao.hazard.http.Answers;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.Pages;
import cn.zhibao.hazard.http.PathId;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Administrative penalties (行政处罚): law enforcement and authorities tell them, whoever answers for the region reads them. */
@Path("/api/v1/penalties")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({
    Roles.INSPECTOR,
    Roles.DUTY_OFFICER,
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.NOTICE_CLERK,
    Roles.AUDITOR,
    Roles.AGENCY
})
class PenaltyResource {

    private final TakePenalty takePenalty;
    private final Penalties penalties;
    private final SecurityIdentity identity;

    PenaltyResource(TakePenalty takePenalty, Penalties penalties, SecurityIdentity identity) {
        this.takePenalty = takePenalty;
        this.penalties = penalties;
        this.identity = identity;
    }

    /** Answers after the penalty is durable. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENCY, Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> take(
            byte[] document,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RestQuery boolean validateOnly) {
        Caller caller = Callers.of(identity);
        Faults faults = new Faults();
        PenaltyFiling filing = PenaltyJson.penalty(StrictJson.read(document, faults));
        if (validateOnly) {
            return Uni.createFrom().item(answer(takePenalty.check(caller, filing, faults)));
        }
        String known = IdempotencyKey.read(key, faults::add);
        return takePenalty
                .take(Submission.of(caller, "POST penalties", known, document), filing, faults)
                .map(PenaltyResource::answer);
    }

    private static Response answer(Outcome<PenaltyDecided> outcome) {
        return outcome instanceof Outcome.Refused<PenaltyDecided>(Refusal.Conflict conflict)
                ? Problem.of(
                                409,
                                conflict.code(),
                                "This decision is on file already, as "
                                        + conflict.params().get("penaltyId"))
                        .response()
                : Answers.of(outcome, PenaltyReceipt::of);
    }

    @GET
    public Uni<Response> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String region,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String uscc,
            @RestQuery @Nullable String caseId,
            @RestQuery @Nullable String aggravation,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        Penalties.Query query = new Penalties.Query(
                in.region(region),
                in.choice("kind", kind, PenaltyKind.class),
                in.word("uscc", uscc),
                in.id("caseId", caseId),
                in.choice("aggravation", aggravation, Aggravation.class),
                in.time("from", from),
                in.time("to", to),
                in.cursor(cursor),
                most + 1);
        in.check();
        return penalties
                .list(query, scope())
                .map(found -> Pages.answer(found, most, facts -> facts, last -> last.penaltyId()));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        return PathId.find(
                id,
                penaltyId -> penalties.find(penaltyId, scope()),
                facts -> Response.ok(facts).build());
    }

    private Scope scope() {
        return RegionScope.of(Callers.of(identity));
    }
}
