package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Backtests;
import cn.zhibao.escalation.app.Backtests.Begun;
import cn.zhibao.escalation.app.Backtests.Kind;
import cn.zhibao.escalation.app.Backtests.Order;
import cn.zhibao.escalation.app.Backtests.Source;
import cn.zhibao.escalation.app.PolicyVersions;
import cn.zhibao.events.http.Document;
import cn.zhibao.events.http.Fault;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Refused;
import cn.zhibao.events.http.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What rules would have done with many cases: with those on record, or with those that are sent. One runs at a time; who asks
 * for one twice has two, which costs time and changes nothing.
 */
@Path("/api/v1/backtests")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.POLICY_EDITOR,
    Roles.POLICY_APPROVER,
    Roles.AUDITOR,
    Roles.ADMIN
})
class BacktestResource {

    static final String NDJSON = "application/x-ndjson";
    private static final int DOCUMENT_MAX = 64 << 10;

    private final Backtests backtests;
    private final PolicyVersions policies;
    private final Caller caller;
    private final Clock clock;

    BacktestResource(Backtests backtests, PolicyVersions policies, Caller caller, Clock clock) {
        this.backtests = backtests;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Over what was recorded {@code from} one moment {@code to} another, from the beginning and until now if not said, also about
     * cases that began before; with the
     * rules {@code policy}, those in force if not said, and in comparison with the rules {@code against}.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    public Uni<Response> ofHistory(InputStream body) throws IOException {
        String scope = caller.scope();
        Document document = Document.of(text(body));
        Instant from = document.optionalTime("from");
        Instant to = document.optionalTime("to");
        String policy = document.optionalText("policy");
        String against = document.optionalText("against");
        if (from != null && to != null && to.isBefore(from)) {
            document.fault("/to", "before-from");
        }
        document.check();
        Source source = new Source.History(from == null ? Instant.EPOCH : from, to == null ? clock.instant() : to);
        return begin(policy, against, scope, source);
    }

    /**
     * Over CloudEvents, one a line in the order of time; {@code until} a moment, or as long as anything is due. Lines that are
     * no events are named and passed over.
     */
    @POST
    @Consumes(NDJSON)
    @Blocking
    public Uni<Response> ofLines(
            InputStream body,
            @RestQuery @Nullable String policy,
            @RestQuery @Nullable String against,
            @RestQuery @Nullable String until) {
        ListParameters in = new ListParameters();
        Instant end = in.time("until", until);
        in.check();
        return begin(policy, against, caller.scope(), new Source.Sent(body, end));
    }

    @GET
    public Page<BacktestView> list() {
        return new Page<>(
                backtests.list(caller.scope()).stream().map(BacktestView::of).toList(), null);
    }

    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String id) {
        return backtests
                .find(Ids.inPath(id), caller.scope())
                .map(found -> Response.ok(BacktestView.of(found)).build())
                .orElseGet(() -> Problem.notFound().response());
    }

    /** Every decision, one a line, in the order of its time. */
    @GET
    @Path("{id}/decisions")
    @Produces({NDJSON, Problem.MEDIA_TYPE})
    public Response decisions(@PathParam("id") String id) {
        return lines(id, Kind.DECISIONS);
    }

    /** Every call that the two policies do not make alike, one a line, case by case. */
    @GET
    @Path("{id}/differences")
    @Produces({NDJSON, Problem.MEDIA_TYPE})
    public Response differences(@PathParam("id") String id) {
        return lines(id, Kind.DIFFERENCES);
    }

    /** Ends it and forgets its results. */
    @DELETE
    @Path("{id}")
    @Blocking
    public Response remove(@PathParam("id") String id) {
        return backtests.remove(Ids.inPath(id), caller.scope())
                ? Response.noContent().build()
                : Problem.notFound().response();
    }

    private Response lines(String id, Kind kind) {
        UUID backtestId = Ids.inPath(id);
        String scope = caller.scope();
        if (backtests.find(backtestId, scope).isEmpty()) {
            return Problem.notFound().response();
        }
        return backtests
                .lines(backtestId, scope, kind)
                .map(file -> Response.ok(file, NDJSON).build())
                .orElseGet(() -> Problem.of(409, "not-ended", "The backtest has not come to its end")
                        .response());
    }

    private Uni<Response> begin(@Nullable String policy, @Nullable String against, String scope, Source source) {
        return named("policy", policy == null ? PolicyVersions.ACTIVE : policy)
                .chain(first -> against == null
                        ? Uni.createFrom().item(new Order(first, null, scope, source))
                        : named("against", against).map(second -> new Order(first, second, scope, source)))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(order -> response(backtests.begin(order)));
    }

    private Uni<PolicyVersions.Version> named(String field, String name) {
        return policies.find(name)
                .map(found -> found.orElseThrow(
                        () -> new Refused(Problem.faulty(List.of(new Fault("/" + field, "unknown-policy"))))));
    }

    private static Response response(Begun begun) {
        return switch (begun) {
            case Begun.Waiting(var standing) ->
                Response.accepted(BacktestView.of(standing))
                        .header(HttpHeaders.LOCATION, "/api/v1/backtests/" + standing.id())
                        .build();
            case Begun.TooMany(int most) ->
                Problem.of(
                                429,
                                "backtests-waiting",
                                "Other backtests wait already",
                                List.of(new Fault("", "backtests-waiting", Map.of("max", most))))
                        .response();
            case Begun.Empty _ ->
                Problem.faulty(List.of(new Fault("", "empty"))).response();
            case Begun.BrokenOff _ ->
                Problem.of(400, "broken-off", "The lines did not come to their end")
                        .response();
        };
    }

    private static String text(InputStream body) throws IOException {
        byte[] document = body.readNBytes(DOCUMENT_MAX + 1);
        if (document.length > DOCUMENT_MAX) {
            throw new Refused(Problem.tooLarge(DOCUMENT_MAX));
        }
        return new String(document, StandardCharsets.UTF_8);
    }
}
