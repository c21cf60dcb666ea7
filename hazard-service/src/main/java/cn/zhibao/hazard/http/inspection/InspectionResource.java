package cn.zhibao.hazard.http.inspection;

import cn.zhibao.events.http.IdempotencyKey;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.RegionScope;
import cn.zhibao.hazard.app.Submission;
import cn.zhibao.hazard.app.inspection.Inspections;
import cn.zhibao.hazard.app.inspection.RecordInspection;
import cn.zhibao.hazard.app.inspection.RecordInspection.Recorded;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.inspection.InspectionFiling;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.Problems;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Inspections of enterprises (监督检查): those that found nothing are recorded, and how often each enterprise is inspected is watched. */
@Path("/api/v1/inspections")
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
@RolesAllowed({Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
class InspectionResource {

    private final Inspections inspections;
    private final RecordInspection record;
    private final Clock clock;
    private final SecurityIdentity identity;

    InspectionResource(Inspections inspections, RecordInspection record, Clock clock, SecurityIdentity identity) {
        this.inspections = inspections;
        this.record = record;
        this.clock = clock;
        this.identity = identity;
    }

    /** Records one that found nothing; answers after it is durable. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> record(byte[] document, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Faults faults = new Faults();
        Fields in = StrictJson.read(document, faults);
        InspectionFiling filing =
                new InspectionFiling(in.text("uscc"), in.text("region"), in.time("inspectedAt"), in.text("note"));
        in.done();
        String known = IdempotencyKey.read(key, faults::add);
        Submission submission = Submission.of(Callers.of(identity), "POST inspections", known, document);
        return record.record(submission, filing, faults).map(InspectionResource::answer);
    }

    private static Response answer(Recorded recorded) {
        return switch (recorded) {
            case Recorded.Done(var inspection) ->
                Response.status(Response.Status.CREATED)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(inspection)
                        .build();
            case Recorded.Faulty(var faults) -> Problems.faulty(faults).response();
            case Recorded.OutOfScope _ -> Problems.outOfScope().response();
            case Recorded.KeyTaken _ -> Problem.keyTaken().response();
        };
    }

    /** Enterprises beside their newest inspection, the one that is due first at the beginning. */
    @GET
    @Path("due")
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
    public Uni<Page<WatchedView>> due(
            @RestQuery @Nullable String limit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String region,
            @RestQuery @Nullable String key,
            @RestQuery @Nullable String overdue) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        Integer place = in.last(cursor, InspectionResource::place);
        int passedOver = place == null ? 0 : place;
        Instant now = clock.instant();
        Inspections.Query query = new Inspections.Query(
                in.region(region), in.flag("key", key), in.flag("overdue", overdue), now, passedOver, most + 1);
        in.check();
        return inspections
                .watched(query, RegionScope.of(Callers.of(identity)))
                .map(found ->
                        Page.of(found, most, one -> WatchedView.of(one, now), _ -> Paging.cursor(passedOver + most)));
    }

    private static int place(String text) {
        return Objects.checkIndex(Integer.parseInt(text), Integer.MAX_VALUE);
    }
}
