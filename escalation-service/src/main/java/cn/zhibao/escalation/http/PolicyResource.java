package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.DryRun;
import cn.zhibao.escalation.app.PolicyVersions;
import cn.zhibao.escalation.app.RecordedHistory;
import cn.zhibao.escalation.domain.simulation.Recorded;
import cn.zhibao.events.http.Document;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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

/** The rules, and what they would do, for those who answer for rules and those who look into them. */
@Path("/api/v1/policies")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.POLICY_EDITOR,
    Roles.POLICY_APPROVER,
    Roles.AUDITOR,
    Roles.ADMIN
})
class PolicyResource {

    private final PolicyVersions policies;
    private final DryRun dryRun;
    private final Caller caller;

    PolicyResource(PolicyVersions policies, DryRun dryRun, Caller caller) {
        this.policies = policies;
        this.dryRun = dryRun;
        this.caller = caller;
    }

    /** Rules that can be asked what they would do. */
    record PolicyView(String version, boolean active) {}

    @GET
    public Uni<Page<PolicyView>> list() {
        caller.scope();
        return policies.all()
                .map(all -> new Page<>(
                        all.stream()
                                .map(each -> new PolicyView(each.name(), each.active()))
                                .toList(),
                        null));
    }

    /**
     * What would happen, when, to whom and why: to a case on file ({@code caseId}) or to one that is told in {@code events},
     * CloudEvents of one case; {@code until} a moment, or until nothing is due any more. {@code active} names the rules in
     * force. Nothing is kept.
     */
    @POST
    @Path("{version}/dry-run")
    public Uni<Response> dryRun(@PathParam("version") String version, @Nullable String body) {
        String scope = caller.scope();
        Document document = Document.of(body);
        UUID caseId = document.optionalId("caseId");
        List<Recorded> events = EventList.of(document, "events");
        Instant until = document.optionalTime("until");
        if (caseId == null && events.isEmpty() && document.isFaultless()) {
            document.fault("", "case-or-events-missing");
        } else if (caseId != null && !events.isEmpty()) {
            document.fault("/events", "not-with-case");
        }
        document.check();
        Uni<DryRun.Answer> answer = caseId == null
                ? dryRun.ofEvents(version, events, scope, until)
                : dryRun.ofCase(version, caseId, scope, until);
        return answer.map(PolicyResource::response)
                .onFailure(RecordedHistory.UnavailableException.class)
                .recoverWithItem(_ -> Problem.unavailable().response());
    }

    private static Response response(DryRun.Answer answer) {
        return switch (answer) {
            case DryRun.Answer.Told told -> Response.ok(DryRunView.of(told)).build();
            case DryRun.Answer.Unknown _ -> Problem.notFound().response();
            case DryRun.Answer.OutOfScope _ -> Problems.outOfScope().response();
        };
    }
}
