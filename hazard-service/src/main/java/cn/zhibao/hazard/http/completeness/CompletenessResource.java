package cn.zhibao.hazard.http.completeness;

import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.RegionScope;
import cn.zhibao.hazard.app.Scope;
import cn.zhibao.hazard.app.completeness.ReadCompleteness;
import cn.zhibao.hazard.domain.completeness.Area;
import cn.zhibao.hazard.domain.completeness.Standing;
import cn.zhibao.hazard.domain.register.Region;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who has declared the own ledger complete, and who has not. */
@Path("/api/v1/ledger-declarations")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
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
class CompletenessResource {

    private final ReadCompleteness completeness;
    private final SecurityIdentity identity;

    CompletenessResource(ReadCompleteness completeness, SecurityIdentity identity) {
        this.completeness = completeness;
        this.identity = identity;
    }

    /**
     * Area by area, by code.
     *
     * @param standing when given, only areas that stand there, such as {@code OVERDUE}
     */
    @GET
    public Uni<Response> areas(
            @BeanParam AreaFilter filter,
            @RestQuery @Nullable String standing,
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor) {
        ListParameters in = new ListParameters();
        Scope scope = RegionScope.of(Callers.of(identity));
        ReadCompleteness.Question question = filter.read(in, scope);
        Standing wanted = in.choice("standing", standing, Standing.class);
        int most = in.limit(limit);
        String after = in.last(cursor, code -> new Region(code).code());
        in.check();
        return completeness
                .areas(question, scope)
                .map(areas -> Response.ok(page(
                                areas.stream()
                                        .filter(area -> wanted == null || area.standing() == wanted)
                                        .filter(area -> after == null
                                                || area.region().code().compareTo(after) > 0)
                                        .limit(most + 1L)
                                        .toList(),
                                most))
                        .build());
    }

    private static Page<AreaView> page(List<Area> areas, int most) {
        return Page.of(
                areas, most, AreaView::of, last -> Paging.cursor(last.region().code()));
    }

    /** How many areas stand where, of a region and of each part right below it. */
    @GET
    @Path("rollup")
    public Uni<Response> rollup(@BeanParam AreaFilter filter) {
        ListParameters in = new ListParameters();
        Scope scope = RegionScope.of(Callers.of(identity));
        ReadCompleteness.Question question = filter.read(in, scope);
        in.check();
        return completeness
                .rollup(question, scope)
                .map(rollup -> Response.ok(RollupView.of(rollup)).build());
    }
}
