package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Scores;
import cn.zhibao.escalation.domain.policy.Trigger;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Paging;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
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
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What units have left of their points (安全生产条件动态考核), for everybody who answers for a place where they lost some. */
@Path("/api/v1/scores")
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
class ScoreResource {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern UNIT = Pattern.compile("\\S{1,64}");

    private final Scores scores;
    private final Clock clock;
    private final Caller caller;

    ScoreResource(Scores scores, Clock clock, Caller caller) {
        this.scores = scores;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    public Uni<Page<ScoreView>> list(
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("below") @Nullable String below,
            @BeanParam ListPage page) {
        ListParameters in = new ListParameters();
        ListPage.Asked<Scores.Place> asked = page.read(in, ScoreResource::place);
        Scores.Search search = new Scores.Search(
                caller.scope(),
                clock.instant(),
                in.read("unit", unit, ScoreResource::unit),
                in.read("below", below, ScoreResource::below),
                asked.after(),
                asked.rows());
        in.check();
        return scores.find(search).map(asked.of(ScoreView::of, ScoreResource::cursor));
    }

    @GET
    @Path("{unit}")
    public Uni<Response> one(@PathParam("unit") String unit) {
        return scores.one(unit, caller.scope(), clock.instant())
                .map(found -> found.map(
                                detail -> Response.ok(ScoreView.of(detail)).build())
                        .orElseGet(() -> Problem.notFound().response()));
    }

    private static Optional<String> unit(String text) {
        return Optional.of(text.strip()).filter(code -> UNIT.matcher(code).matches());
    }

    private static Optional<Integer> below(String text) {
        return Optional.of(text)
                .filter(number -> NUMBER.matcher(number).matches())
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= Trigger.Score.FULL);
    }

    private static String cursor(Scores.Score last) {
        return Paging.cursor(last.lost() + " " + URLEncoder.encode(last.unit(), StandardCharsets.UTF_8));
    }

    private static Scores.Place place(String cursor) {
        int end = cursor.indexOf(' ');
        return new Scores.Place(
                Long.parseLong(cursor.substring(0, end)),
                URLDecoder.decode(cursor.substring(end + 1), StandardCharsets.UTF_8));
    }
}
