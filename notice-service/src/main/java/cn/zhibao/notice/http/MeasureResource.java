package cn.zhibao.notice.http;

import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.notice.app.Measures;
import cn.zhibao.notice.domain.plan.Measure;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Measures of all documents, for everybody who sees the documents. */
@Path("/api/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
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
class MeasureResource {

    private static final int UNIT_MAX = 200;

    private final Measures measures;
    private final Caller caller;

    MeasureResource(Measures measures, Caller caller) {
        this.measures = measures;
        this.caller = caller;
    }

    /** What a list of measures may be narrowed by. */
    static final class Filter {

        @QueryParam("region")
        @Nullable
        String region;

        @QueryParam("status")
        @Nullable
        String status;

        @QueryParam("overdue")
        @Nullable
        String overdue;

        @QueryParam("unit")
        @Nullable
        String unit;
    }

    /** Those that are due first come first. */
    @GET
    public Uni<Page<MeasureView>> list(
            @BeanParam Filter filter,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        Viewer viewer = caller.viewer();
        Measures.Search search = new Measures.Search(
                caller.scope(),
                in.region(filter.region),
                in.status(filter.status, Measure.Stage.values(), MeasureView::nameOf),
                in.flag("overdue", filter.overdue),
                in.read("unit", filter.unit, MeasureResource::unit),
                in.place(cursor, Measures.Place::new),
                most + 1);
        in.check();
        return measures.find(search).map(found -> page(found, most, viewer));
    }

    private static Page<MeasureView> page(List<Measure> found, int most, Viewer viewer) {
        return Page.of(
                found,
                most,
                measure -> MeasureView.of(measure, viewer),
                last -> Paging.cursor(last.facts().dueAt(), last.id()));
    }

    /** How measures are done, city by city. */
    @GET
    @Path("cities")
    public Uni<Page<Measures.OfCity>> cities(@QueryParam("region") @Nullable String region) {
        ListParameters in = new ListParameters();
        var narrowed = in.region(region);
        in.check();
        return measures.byCity(caller.scope(), narrowed).map(cities -> new Page<>(cities, null));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        Viewer viewer = caller.viewer();
        return measures.one(Ids.inPath(id), caller.scope())
                .map(found -> found.map(measure ->
                                Response.ok(MeasureView.of(measure, viewer)).build())
                        .orElseGet(() -> Problem.notFound().response()));
    }

    private static Optional<String> unit(String text) {
        String part = text.strip();
        return part.isEmpty() || part.length() > UNIT_MAX || part.indexOf('\0') >= 0
                ? Optional.empty()
                : Optional.of(part);
    }
}
