package cn.zhibao.hazard.http.accident;

import cn.zhibao.events.contract.AccidentReported;
import cn.zhibao.events.contract.AccidentSupplemented;
import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.accident.Change;
import cn.zhibao.hazard.app.accident.ReportAccident;
import cn.zhibao.hazard.app.accident.SupplementAccident;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.accident.AccidentFiling;
import cn.zhibao.hazard.http.Answers;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.json.CaseJson;
import cn.zhibao.hazard.http.json.StrictJson;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Accidents (事故): report and supplement. */
@Path("/api/v1/accidents")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({Roles.REPORTER, Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
class AccidentResource {

    private static final String SUBJECT = "accident";
    private static final String SUPPLEMENT = "supplement";

    private final ReportAccident reportAccident;
    private final SupplementAccident supplementAccident;
    private final Answers answers;
    private final SecurityIdentity identity;

    AccidentResource(
            ReportAccident reportAccident,
            SupplementAccident supplementAccident,
            Answers answers,
            SecurityIdentity identity) {
        this.reportAccident = reportAccident;
        this.supplementAccident = supplementAccident;
        this.answers = answers;
        this.identity = identity;
    }

    /** Answers after the first report is durable. It is never refused for being incomplete. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
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
        Caller caller = Callers.of(identity);
        Submission submission = Submission.of(caller, "POST accidents/" + accidentId + "/supplements", known, document);
        var change = new Change<>(
                accidentId, caller.adds(), submission, AccidentSupplemented.class, faults.list(), validateOnly);
        return supplementAccident
                .supplement(change, filing)
                .onFailure()
                .invoke(() -> answers.failed(SUPPLEMENT))
                .map(outcome -> answers.of(SUPPLEMENT, outcome, SupplementReceipt::of));
    }
}
