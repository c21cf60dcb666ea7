package cn.zhibao.hazard.http.accident;

import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.accident.Accidents;
import cn.zhibao.hazard.domain.accident.Doubts;
import cn.zhibao.hazard.domain.register.AccidentTypes;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.HistoryView;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.Pages;
import cn.zhibao.hazard.http.PathId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Accidents (事故) as they are read: lists, one, as it was known, its history, and the codes they are written in. */
@Path("/api/v1/accidents")
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
class AccidentReadings {

    private final Accidents accidents;
    private final AccidentTypes types;
    private final Doubts doubts;
    private final SecurityIdentity identity;
    private final Clock clock;

    AccidentReadings(Accidents accidents, AccidentTypes types, Doubts doubts, SecurityIdentity identity, Clock clock) {
        this.accidents = accidents;
        this.types = types;
        this.doubts = doubts;
        this.identity = identity;
        this.clock = clock;
    }

    /** The code tables that {@code type} may be taken from; a first report with another word is taken too. */
    @GET
    @Path("types")
    public Uni<Response> types() {
        return Uni.createFrom()
                .item(Response.ok(new AccidentTypesView(types.tables())).build());
    }

    @GET
    public Uni<Response> list(
            @RestQuery @Nullable String limit, @RestQuery @Nullable String cursor, @BeanParam AccidentQuery query) {
        ListParameters in = new ListParameters();
        int most = in.limit(limit);
        Accidents.Query read = new Accidents.Query(query.filter(in), in.cursor(cursor), most + 1);
        in.check();
        return accidents
                .list(read, Callers.of(identity).reads())
                .map(found -> Pages.answer(
                        found, most, AccidentLine::of, last -> last.facts().accidentId()));
    }

    /**
     * One accident.
     *
     * @param at when given, as the server knew it at that time; before the first report there was none
     */
    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id, @RestQuery @Nullable String at) {
        ListParameters in = new ListParameters();
        Instant moment = in.time("at", at);
        return PathId.find(
                id,
                accidentId -> {
                    in.check();
                    return accidents.find(accidentId, Callers.of(identity).reads(), moment);
                },
                known -> one(known, moment == null ? clock.instant() : moment));
    }

    private Response one(Accidents.Known known, Instant at) {
        return Response.ok(AccidentView.of(known, doubts.of(known.accident().facts()), at))
                .tag(Integer.toString(known.version()))
                .build();
    }

    @GET
    @Path("{id}/history")
    public Uni<Response> history(@PathParam("id") String id) {
        return PathId.of(
                id,
                accidentId -> accidents
                        .history(accidentId, Callers.of(identity).reads())
                        .map(HistoryView::answer));
    }
}
