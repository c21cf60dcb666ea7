package cn.zhibao.hazard.http.completeness;

import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.Caller;
import cn.zhibao.hazard.app.RegionScope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.completeness.Declarations;
import cn.zhibao.hazard.app.completeness.DeclareCompleteness;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.completeness.DeclarationFiling;
import cn.zhibao.hazard.http.Answers;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.Pages;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Declarations that the ledger of an area is complete up to a day (台账完整性声明). */
@Path("/api/v1/ledger-declarations")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
class DeclarationResource {

    private final DeclareCompleteness declareCompleteness;
    private final Declarations declarations;
    private final SecurityIdentity identity;

    DeclarationResource(DeclareCompleteness declareCompleteness, Declarations declarations, SecurityIdentity identity) {
        this.declareCompleteness = declareCompleteness;
        this.declarations = declarations;
        this.identity = identity;
    }

    /** Answers after the declaration is durable; the next one of the same region supersedes it. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> declare(
            byte[] document,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
            @RestQuery boolean validateOnly) {
        Caller caller = Callers.of(identity);
        Faults faults = new Faults();
        DeclarationFiling filing = filing(StrictJson.read(document, faults));
        if (validateOnly) {
            return Uni.createFrom()
                    .item(Answers.of(declareCompleteness.check(caller, filing, faults), DeclarationReceipt::of));
        }
        String known = IdempotencyKey.read(key, faults::add);
        return declareCompleteness
                .declare(Submission.of(caller, "POST ledger-declarations", known, document), filing, faults)
                .map(outcome -> Answers.of(outcome, DeclarationReceipt::of));
    }

    private static DeclarationFiling filing(Fields in) {
        DeclarationFiling filing = new DeclarationFiling(in.text("region"), in.day("completeTo"), in.text("check"));
        in.done();
        return filing;
    }

    /** Everything a region has declared, newest first. */
    @GET
    @Path("history")
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
    public Uni<Response> history(
            @RestQuery @Nullable String region, @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        if (region == null) {
            in.faults().add("?region", "required");
        }
        in.region(region);
        Declarations.History query =
                new Declarations.History(region == null ? "" : region, in.cursor(cursor), most + 1);
        in.check();
        return declarations
                .history(query, RegionScope.of(Callers.of(identity)))
                .map(found -> Pages.answer(found, most, one -> one, last -> last.declarationId()));
    }
}
