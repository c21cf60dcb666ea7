package cn.zhibao.hazard.http.statistics;

import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
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

/** Figures (统计): everybody counts what lies in the own scope, drills are never counted. */
@Path("/api/v1/statistics")
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
class StatisticsResource {

    private final Figures figures;
    private final SecurityIdentity identity;

    StatisticsResource(Figures figures, SecurityIdentity identity) {
        this.figures = figures;
        this.identity = identity;
    }

    /** Accidents, deaths, injuries and loss beside the same period of the year before, with shares and ranks. */
    @GET
    @Path("accidents")
    public Uni<Views.Accidents> accidents(@BeanParam Asked asked) {
        return figures.accidents(asked.question(new ListParameters(), Callers.of(identity), Question.ACCIDENTS));
    }

    /** Hazards found in a period: how many are fixed, late, and how long it took. */
    @GET
    @Path("hazards")
    public Uni<Views.Hazards> hazards(@BeanParam Asked asked) {
        return figures.hazards(asked.question(new ListParameters(), Callers.of(identity), Question.HAZARDS));
    }

    /** The twelve columns of the national return, with the rules between them that do not hold. */
    @GET
    @Path("national-return")
    public Uni<Views.Return> nationalReturn(@BeanParam Asked asked) {
        return figures.nationalReturn(asked.question(new ListParameters(), Callers.of(identity), Question.WHOLE));
    }

    /** How promptly and completely hazards are filed, by region (default) or enterprise. */
    @GET
    @Path("quality")
    public Uni<Views.Quality> quality(@BeanParam Asked asked) {
        return figures.quality(asked.question(new ListParameters(), Callers.of(identity), Question.QUALITY)
                .orByRegion());
    }

    /** How a period stands to its two targets: no accident that is 较大 or above, fewer ordinary ones than the year before. */
    @GET
    @Path("targets")
    public Uni<Views.Targets> targets(@BeanParam Asked asked) {
        return figures.targets(asked.question(new ListParameters(), Callers.of(identity), Question.WHOLE));
    }

    /** The situation of a month or a quarter as data: accidents, their types and places, hazards, the national return. */
    @GET
    @Path("situation")
    public Uni<Views.Situation> situation(@BeanParam Asked asked) {
        return figures.situation(asked.question(new ListParameters(), Callers.of(identity), Question.WHOLE));
    }
}
