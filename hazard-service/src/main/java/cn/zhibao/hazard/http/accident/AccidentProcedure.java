package cn.zhibao.hazard.http.accident;

import cn.zhibao.events.contract.AccidentConcluded;
import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.AgencyNotified;
import cn.zhibao.events.contract.InvestigationRecorded;
import cn.zhibao.events.contract.ReportReceived;
import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.Receipt;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.accident.Change;
import cn.zhibao.hazard.app.accident.ConcludeAccident;
import cn.zhibao.hazard.app.accident.RecordInvestigation;
import cn.zhibao.hazard.app.accident.RecordReporting;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.accident.procedure.ConclusionFiling;
import cn.zhibao.hazard.domain.accident.procedure.InvestigationFiling;
import cn.zhibao.hazard.domain.accident.procedure.NotificationFiling;
import cn.zhibao.hazard.domain.accident.procedure.ReceiptFiling;
import cn.zhibao.hazard.http.Answers;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.json.ProcedureJson;
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
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What authorities do about an accident: reporting lines, notifications, investigation, final report. */
@Path("/api/v1/accidents")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
class AccidentProcedure {

    private final RecordInvestigation recordInvestigation;
    private final ConcludeAccident concludeAccident;
    private final RecordReporting recordReporting;
    private final Answers answers;
    private final SecurityIdentity identity;

    AccidentProcedure(
            RecordInvestigation recordInvestigation,
            ConcludeAccident concludeAccident,
            RecordReporting recordReporting,
            Answers answers,
            SecurityIdentity identity) {
        this.recordInvestigation = recordInvestigation;
        this.concludeAccident = concludeAccident;
        this.recordReporting = recordReporting;
        this.answers = answers;
        this.identity = identity;
    }

    /** Takes what changed of the investigation; answers with the deadlines that follow. */
    @POST
    @Path("{id}/investigation")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> investigation(
            @PathParam("id") String id,
            byte[] document,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RestQuery boolean validateOnly) {
        Faults faults = new Faults();
        InvestigationFiling filing = ProcedureJson.investigation(StrictJson.read(document, faults));
        Submission sent =
                sent(id, "investigation", document, validateOnly ? "" : IdempotencyKey.read(key, faults::add));
        return answer(
                "investigation",
                change(id, sent, InvestigationRecorded.class, faults, validateOnly),
                change -> recordInvestigation.record(change, filing),
                StepReceipt::ofInvestigation);
    }

    /** Takes the final report (终报); every open point of it is named. */
    @POST
    @Path("{id}/conclusion")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> conclusion(
            @PathParam("id") String id,
            byte[] document,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RestQuery boolean validateOnly) {
        Faults faults = new Faults();
        ConclusionFiling filing = ProcedureJson.conclusion(StrictJson.read(document, faults));
        Submission sent = sent(id, "conclusion", document, validateOnly ? "" : IdempotencyKey.read(key, faults::add));
        return answer(
                "conclusion",
                change(id, sent, AccidentConcluded.class, faults, validateOnly),
                change -> concludeAccident.conclude(change, filing),
                StepReceipt::of);
    }

    /** Takes that the caller's own level of a reporting line has received the report. */
    @POST
    @Path("{id}/receipts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> receipt(
            @PathParam("id") String id,
            byte[] document,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RestQuery boolean validateOnly) {
        Faults faults = new Faults();
        ReceiptFiling filing = ProcedureJson.receipt(StrictJson.read(document, faults));
        Submission sent = sent(id, "receipts", document, validateOnly ? "" : IdempotencyKey.read(key, faults::add));
        return answer(
                "report-receipt",
                change(id, sent, ReportReceived.class, faults, validateOnly),
                change -> recordReporting.received(change, filing),
                StepReceipt::of);
    }

    /** Takes that the caller's desk has told its government or another agency. */
    @POST
    @Path("{id}/notifications")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> notification(
            @PathParam("id") String id,
            byte[] document,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RestQuery boolean validateOnly) {
        Faults faults = new Faults();
        NotificationFiling filing = ProcedureJson.notification(StrictJson.read(document, faults));
        Submission sent =
                sent(id, "notifications", document, validateOnly ? "" : IdempotencyKey.read(key, faults::add));
        return answer(
                "notification",
                change(id, sent, AgencyNotified.class, faults, validateOnly),
                change -> recordReporting.notified(change, filing),
                StepReceipt::of);
    }

    private Submission sent(String id, String step, byte[] document, String key) {
        return Submission.of(
                Callers.of(identity), "POST accidents/" + id.toLowerCase(Locale.ROOT) + "/" + step, key, document);
    }

    /** The change that is asked for; none when the id is no id. */
    private static <E extends AccidentEvent> @Nullable Change<E> change(
            String id, Submission sent, Class<E> fact, Faults faults, boolean onlyCheck) {
        UUID accidentId = Ids.parse(id);
        return accidentId == null
                ? null
                : new Change<>(accidentId, sent.caller().answersFor(), sent, fact, faults.list(), onlyCheck);
    }

    private <E extends AccidentEvent> Uni<Response> answer(
            String subject,
            @Nullable Change<E> change,
            Function<Change<E>, Uni<Outcome<E>>> useCase,
            Function<Receipt<E>, Object> view) {
        return change == null
                ? Uni.createFrom().item(Problem.notFound().response())
                : useCase.apply(change)
                        .onFailure()
                        .invoke(() -> answers.failed(subject))
                        .map(outcome -> answers.of(subject, outcome, view));
    }
}
