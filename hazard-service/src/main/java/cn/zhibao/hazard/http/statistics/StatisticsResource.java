package cn.zhibao.hazard.http.statistics;

import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import cn.zhibao.hazard.app.statistics.CountAccidents;
import cn.zhibao.hazard.app.statistics.Statistics;
import cn.zhibao.hazard.app.statistics.Statistics.Grouping;
import cn.zhibao.hazard.app.statistics.Statistics.Selection;
import cn.zhibao.hazard.domain.statistics.Period;
import cn.zhibao.hazard.http.Callers;
import cn.zhibao.hazard.http.ListParameters;
import cn.zhibao.hazard.http.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;

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

    private static final Set<Grouping> OF_ACCIDENTS = EnumSet.of(
            Grouping.REGION, Grouping.TYPE, Grouping.GRADE, Grouping.ENTERPRISE, Grouping.PROJECT, Grouping.MONTH);
    private static final Set<Grouping> OF_HAZARDS = EnumSet.of(
            Grouping.REGION,
            Grouping.TYPE,
            Grouping.LEVEL,
            Grouping.SOURCE,
            Grouping.ENTERPRISE,
            Grouping.PROJECT,
            Grouping.MONTH);
    private static final Set<Grouping> OF_QUALITY = EnumSet.of(Grouping.REGION, Grouping.ENTERPRISE);

    private final Statistics statistics;
    private final CountAccidents countAccidents;
    private final SecurityIdentity identity;

    StatisticsResource(Statistics statistics, CountAccidents countAccidents, SecurityIdentity identity) {
        this.statistics = statistics;
        this.countAccidents = countAccidents;
        this.identity = identity;
    }

    /** Accidents, deaths, injuries and loss beside the same period of the year before, with shares and ranks. */
    @GET
    @Path("accidents")
    public Uni<Response> accidents(@BeanParam Asked asked) {
        return answer(asked, OF_ACCIDENTS, (question, by) -> accidents(question, by));
    }

    private Uni<Views.Accidents> accidents(Question question, Grouping by) {
        return countAccidents
                .count(question.selection(), question.period(), by)
                .map(counted -> Views.Accidents.of(question.selection().caliber(), counted));
    }

    /** Hazards found in a period: how many are fixed, late, and how long it took. */
    @GET
    @Path("hazards")
    public Uni<Response> hazards(@BeanParam Asked asked) {
        return answer(asked, OF_HAZARDS, (question, by) -> hazards(question, by));
    }

    private Uni<Views.Hazards> hazards(Question question, Grouping by) {
        return statistics
                .hazards(question.selection(), question.period(), by)
                .map(counts -> Views.Hazards.of(question.period(), counts));
    }

    /** The twelve columns of the national return, with the rules between them that do not hold. */
    @GET
    @Path("national-return")
    public Uni<Response> nationalReturn(@BeanParam Asked asked) {
        return answer(asked, EnumSet.noneOf(Grouping.class), (question, _) -> nationalReturn(question));
    }

    private Uni<Views.Return> nationalReturn(Question question) {
        return statistics
                .nationalReturn(question.selection(), question.period())
                .map(counted -> Views.Return.of(question.period(), counted));
    }

    /** How promptly and completely hazards are filed, by region (default) or enterprise. */
    @GET
    @Path("quality")
    public Uni<Response> quality(@BeanParam Asked asked) {
        return answer(
                asked,
                OF_QUALITY,
                (question, by) -> statistics
                        .quality(question.selection(), question.period(), by == Grouping.NONE ? Grouping.REGION : by)
                        .map(counts -> Views.Quality.of(question.period(), counts)));
    }

    /** The situation of a month or a quarter as data: accidents, their types and places, hazards, the national return. */
    @GET
    @Path("situation")
    public Uni<Response> situation(@BeanParam Asked asked) {
        return answer(asked, EnumSet.noneOf(Grouping.class), (question, _) -> situation(question));
    }

    private Uni<Views.Situation> situation(Question question) {
        return accidents(question, Grouping.NONE)
                .chain(all -> accidents(question, Grouping.TYPE)
                        .chain(types -> accidents(question, Grouping.REGION)
                                .chain(places -> hazards(question, Grouping.LEVEL)
                                        .chain(hazards -> nationalReturn(question)
                                                .map(columns -> new Views.Situation(
                                                        question.period(), all, types, places, hazards, columns))))));
    }

    /** What is to be counted, read and checked. */
    private record Question(Selection selection, Period period) {}

    private Uni<Response> answer(Asked asked, Set<Grouping> possible, BiFunction<Question, Grouping, Uni<?>> counting) {
        ListParameters in = new ListParameters();
        Question question = new Question(asked.selection(in, Callers.of(identity)), asked.period(in));
        Grouping by = asked.grouping(in, possible);
        return in.faults().none()
                ? counting.apply(question, by).map(counts -> Response.ok(counts).build())
                : Uni.createFrom().item(Problems.faulty(in.faults().list()).response());
    }
}
