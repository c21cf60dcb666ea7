package cn.zhibao.hazard.http;

import cn.zhibao.events.contract.HazardFound;
import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.FileHazard;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.SuggestDuplicates;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.hazard.HazardFiling;
import cn.zhibao.hazard.http.json.CaseJson;
import cn.zhibao.hazard.http.json.StrictJson;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

/** Hazards (隐患): file, read, list. */
@Path("/api/v1/hazards")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({
    Roles.REPORTER,
    Roles.INSPECTOR,
    Roles.DUTY_OFFICER,
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.NOTICE_CLERK,
    Roles.AGENCY,
    Roles.AUDITOR,
    Roles.ADMIN
})
class HazardResource {

    private static final String SUBJECT = "hazard";

    private final FileHazard fileHazard;
    private final Hazards hazards;
    private final SuggestDuplicates duplicates;
    private final Answers answers;
    private final SecurityIdentity identity;

    HazardResource(
            FileHazard fileHazard,
            Hazards hazards,
            SuggestDuplicates duplicates,
            Answers answers,
            SecurityIdentity identity) {
        this.fileHazard = fileHazard;
        this.hazards = hazards;
        this.duplicates = duplicates;
        this.answers = answers;
        this.identity = identity;
    }

    /** Answers after the filing is durable. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REPORTER, Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> file(
            byte[] document,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RestQuery boolean validateOnly) {
        Caller caller = Callers.of(identity);
        Faults faults = new Faults();
        HazardFiling filing = CaseJson.hazard(StrictJson.read(document, faults));
        if (validateOnly) {
            return fileHazard.check(caller, filing, faults).map(this::answer);
        }
        String known = IdempotencyKey.read(key, faults::add);
        return fileHazard
                .file(Submission.of(caller, "POST hazards", known, document), filing, faults)
                .onFailure()
                .invoke(() -> answers.failed(SUBJECT))
                .map(this::answer);
    }

    private Response answer(Outcome<HazardFound> outcome) {
        return answers.of(SUBJECT, outcome, HazardReceipt::of);
    }

    @GET
    public Uni<Response> list(
            @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor, @BeanParam HazardFilter filter) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        Hazards.Query query = new Hazards.Query(filter.read(in), in.cursor(cursor), most + 1);
        in.check();
        return hazards.list(query, Callers.of(identity).reads())
                .map(found -> Pages.answer(
                        found,
                        most,
                        HazardView::of,
                        last -> last.hazard().facts().hazardId()));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        return PathId.find(
                id, hazardId -> hazards.find(hazardId, Callers.of(identity).reads()), HazardResource::one);
    }

    private static Response one(Hazards.Known known) {
        return Response.ok(HazardView.of(known))
                .tag(Integer.toString(known.version()))
                .build();
    }

    @GET
    @Path("{id}/history")
    public Uni<Response> history(@PathParam("id") String id) {
        return PathId.of(
                id,
                hazardId ->
                        hazards.history(hazardId, Callers.of(identity).reads()).map(HistoryView::answer));
    }

    /** Open cases that may be the same hazard, each with the reasons; merging is a move of its own. */
    @GET
    @Path("{id}/duplicates")
    @RolesAllowed({Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> duplicates(@PathParam("id") String id) {
        return PathId.find(
                id,
                hazardId -> duplicates.of(hazardId, Callers.of(identity).reads()),
                found -> Response.ok(DuplicatesView.of(found)).build());
    }
}
