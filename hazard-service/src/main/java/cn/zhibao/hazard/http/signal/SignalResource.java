package cn.zhibao.hazard.http.signal;

import cn.zhibao.events.contract.SignalKind;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.signal.Signals;
import cn.zhibao.hazard.app.signal.TakeSignal;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.signal.SignalFiling;
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

/** Outside signals (外部信号): agencies send them and read their own; authorities read those of their region. */
@Path("/api/v1/signals")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL, Roles.AUDITOR, Roles.AGENCY})
class SignalResource {

    private final TakeSignal takeSignal;
    private final Signals signals;
    private final SecurityIdentity identity;

    SignalResource(TakeSignal takeSignal, Signals signals, SecurityIdentity identity) {
        this.takeSignal = takeSignal;
        this.signals = signals;
        this.identity = identity;
    }

    /** Answers after the signal is durable. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY)
    public Uni<Response> take(
            byte[] document,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RestQuery boolean validateOnly) {
        Caller caller = Callers.of(identity);
        Faults faults = new Faults();
        SignalFiling filing = SignalJson.signal(StrictJson.read(document, faults));
        if (validateOnly) {
            return Uni.createFrom().item(answer(takeSignal.check(caller, filing, faults)));
        }
        String known = IdempotencyKey.read(key, faults::add);
        return takeSignal
                .take(Submission.of(caller, "POST signals", known, document), filing, faults)
                .map(SignalResource::answer);
    }

    private static Response answer(Outcome<SignalReceived> outcome) {
        return outcome instanceof Outcome.Refused<SignalReceived>
                ? Problem.of(409, Signals.OWN_ID_TAKEN, "Another signal was sent under this own id")
                        .response()
                : Answers.of(outcome, SignalReceipt::of);
    }

    @GET
    public Uni<Response> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String region,
            @RestQuery @Nullable String kind) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        Signals.Query query = new Signals.Query(
                in.region(region), in.choice("kind", kind, SignalKind.class), in.cursor(cursor), most + 1);
        in.check();
        return signals.list(query, Callers.ofSignals(identity))
                .map(found -> Pages.answer(
                        found, most, SignalView::of, last -> last.facts().signalId()));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        return PathId.find(
                id,
                signalId -> signals.find(signalId, Callers.ofSignals(identity)),
                signal -> Response.ok(SignalView.of(signal)).build());
    }
}
