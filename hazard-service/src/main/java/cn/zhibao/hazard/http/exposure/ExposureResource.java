package cn.zhibao.hazard.http.exposure;

import cn.zhibao.events.contract.ExposureKind;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.RegionScope;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.exposure.Exposures;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.Pages;
import cn.zhibao.hazard.http.PathId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What counties and main contractors reported in a month, beside what there was to report from; for who answers for the region. */
@Path("/api/v1/exposures")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({
    Roles.INSPECTOR,
    Roles.DUTY_OFFICER,
    Roles.DUTY_LEADER,
    Roles.PRINCIPAL,
    Roles.NOTICE_CLERK,
    Roles.AUDITOR
})
class ExposureResource {

    private final Exposures exposures;
    private final SecurityIdentity identity;

    ExposureResource(Exposures exposures, SecurityIdentity identity) {
        this.exposures = exposures;
        this.identity = identity;
    }

    @GET
    public Uni<Response> list(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String region,
            @RestQuery @Nullable String month,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String uscc,
            @RestQuery @Nullable String caseId) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        Exposures.Query query = new Exposures.Query(
                in.region(region),
                in.month("month", month),
                in.choice("kind", kind, ExposureKind.class),
                in.word("uscc", uscc),
                in.id("caseId", caseId),
                in.cursor(cursor),
                most + 1);
        in.check();
        return exposures
                .list(query, scope())
                .map(found -> Pages.answer(found, most, Exposures.Listed::facts, last -> last.statementId()));
    }

    /** The newest month of a county or unit. */
    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        return PathId.find(
                id,
                exposureId -> exposures.find(exposureId, scope()),
                facts -> Response.ok(facts).build());
    }

    private Scope scope() {
        return RegionScope.of(Callers.of(identity));
    }
}
