package cn.zhibao.hazard.http.returns;

import cn.zhibao.events.contract.HazardReturnFiled;
import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.returns.FileReturn;
import cn.zhibao.hazard.app.returns.HazardReturns;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.returns.ReturnFiling;
import cn.zhibao.hazard.http.Answers;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.Pages;
import cn.zhibao.hazard.http.PathId;
import cn.zhibao.hazard.http.json.CaseJson;
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
import java.time.Clock;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The tables of a quarter or year (隐患排查治理情况统计分析表) that units file: the unit its own, authorities those of their region. */
@Path("/api/v1/hazard-returns")
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
class ReturnResource {

    private final FileReturn fileReturn;
    private final HazardReturns returns;
    private final Clock clock;
    private final SecurityIdentity identity;

    ReturnResource(FileReturn fileReturn, HazardReturns returns, Clock clock, SecurityIdentity identity) {
        this.fileReturn = fileReturn;
        this.returns = returns;
        this.clock = clock;
        this.identity = identity;
    }

    /** Answers after the return is durable; one that is on file already is corrected where a reason is given. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REPORTER, Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> file(
            byte[] document,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RestQuery boolean validateOnly) {
        Caller caller = Callers.of(identity);
        Faults faults = new Faults();
        ReturnFiling filing = filing(StrictJson.read(document, faults));
        if (validateOnly) {
            return Uni.createFrom().item(answer(fileReturn.check(caller, filing, faults)));
        }
        String known = IdempotencyKey.read(key, faults::add);
        return fileReturn
                .file(Submission.of(caller, "POST hazard-returns", known, document), filing, faults)
                .map(ReturnResource::answer);
    }

    private static Response answer(Outcome<HazardReturnFiled> outcome) {
        return Answers.of(outcome, ReturnView.Taken::of);
    }

    private static ReturnFiling filing(Fields in) {
        ReturnFiling filing = new ReturnFiling(
                in.text("region"),
                CaseJson.enterprise(in.object("enterprise")),
                in.text("period"),
                in.text("signedBy"),
                in.day("signedOn"),
                in.text("reason"));
        in.done();
        return filing;
    }

    @GET
    public Uni<Response> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String region,
            @RestQuery @Nullable String uscc,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String state) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        HazardReturns.Query query = new HazardReturns.Query(
                in.region(region),
                in.word("uscc", uscc),
                in.word("period", period),
                in.choice("state", state, HazardReturns.State.class),
                clock.instant(),
                in.cursor(cursor),
                most + 1);
        in.check();
        return returns.list(query, scope())
                .map(found -> Pages.answer(
                        found, most, line -> ReturnView.of(line.facts(), query.now()), HazardReturns.Listed::firstId));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        return PathId.find(
                id,
                returnId -> returns.find(returnId, scope()),
                kept -> Response.ok(ReturnView.Whole.of(kept, clock.instant())).build());
    }

    private Scope scope() {
        return Callers.of(identity).reads();
    }
}
