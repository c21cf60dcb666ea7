package cn.zhibao.hazard.http;

import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Accidents;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.ReportAccident;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.SupplementAccident;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.accident.AccidentFiling;
import cn.zhibao.hazard.http.json.CaseJson;
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
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Accidents (事故): report, supplement, read, list. */
@Path("/api/v1/accidents")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
class AccidentResource {

    private static final String SUBJECT = "accident";
    private static final String SUPPLEMENT = "supplement";

    private final ReportAccident reportAccident;
    private final SupplementAccident supplementAccident;
    private final Accidents accidents;
    private final Answers answers;
    private final SecurityIdentity identity;

    AccidentResource(
            ReportAccident reportAccident,
            SupplementAccident supplementAccident,
            Accidents accidents,
            Answers answers,
            SecurityIdentity identity) {
        this.reportAccident = reportAccident;
        this.supplementAccident = supplementAccident;
        this.accidents = accidents;
        this.answers = answers;
        this.identity = identity;
    }

    /** Answers after the first report is durable. It is never refused for being incomplete. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REPORTER, Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> report(
            byte[] document,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RestQuery boolean validateOnly) {
        Caller caller = Callers.of(identity);
        Faults faults = new Faults();
        AccidentFiling filing = CaseJson.accident(StrictJson.read(document, faults));
        if (validateOnly) {
            return Uni.createFrom().item(answer(reportAccident.check(caller, filing, faults)));
        }
        String known = IdempotencyKey.read(key, faults::add);
        return reportAccident
                .report(Submission.of(caller, "POST accidents", known, document), filing, faults)
                .onFailure()
                .invoke(() -> answers.failed(SUBJECT))
                .map(this::answer);
    }

    private Response answer(Outcome<AccidentReported> outcome) {
        return answers.of(SUBJECT, outcome, AccidentReceipt::of);
    }

    /** Takes only what changed; answers after it is durable. */
    @POST
    @Path("{id}/supplements")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REPORTER, Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> supplement(
            @PathParam("id") String id,
            byte[] document,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RestQuery boolean validateOnly) {
        Faults faults = new Faults();
        AccidentFiling filing = CaseJson.supplement(StrictJson.read(document, faults));
        String known = validateOnly ? "" : IdempotencyKey.read(key, faults::add);
        UUID accidentId = Ids.parse(id);
        if (accidentId == null) {
            return Uni.createFrom().item(Problem.notFound().response());
        }
        String operation = "POST accidents/" + accidentId + "/supplements";
        return supplementAccident
                .supplement(
                        accidentId,
                        Submission.of(Callers.of(identity), operation, known, document),
                        new SupplementAccident.Said(filing, faults.list(), validateOnly))
                .onFailure()
                .invoke(() -> answers.failed(SUPPLEMENT))
                .map(outcome -> answers.of(SUPPLEMENT, outcome, SupplementReceipt::of));
    }

    @GET
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
    public Uni<Response> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String region,
            @RestQuery @Nullable String grade) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        Accidents.Query query = new Accidents.Query(
                in.region(region), in.choice("grade", grade, Grade.class), in.cursor(cursor), most + 1);
        return in.faults().none()
                ? accidents
                        .list(query, Callers.of(identity).reads())
                        .map(found -> Response.ok(page(found, most)).build())
                : Uni.createFrom().item(Problems.faulty(in.faults().list()).response());
    }

    private static Page<AccidentView> page(List<Accidents.Known> found, int most) {
        return Page.of(
                found,
                most,
                AccidentView::of,
                last -> last.accident().facts().accidentId().toString());
    }

    @GET
    @Path("{id}")
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
    public Uni<Response> one(@PathParam("id") String id) {
        UUID accidentId = Ids.parse(id);
        return accidentId == null
                ? Uni.createFrom().item(Problem.notFound().response())
                : accidents
                        .find(accidentId, Callers.of(identity).reads())
                        .map(found -> found.map(AccidentResource::one)
                                .orElseGet(() -> Problem.notFound().response()));
    }

    private static Response one(Accidents.Known known) {
        return Response.ok(AccidentView.of(known))
                .tag(Integer.toString(known.version()))
                .build();
    }

    @GET
    @Path("{id}/history")
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
    public Uni<Response> history(@PathParam("id") String id) {
        UUID accidentId = Ids.parse(id);
        return accidentId == null
                ? Uni.createFrom().item(Problem.notFound().response())
                : accidents.history(accidentId, Callers.of(identity).reads()).map(HistoryView::answer);
    }
}
