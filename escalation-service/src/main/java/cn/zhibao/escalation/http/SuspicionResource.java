package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Answer;
import cn.zhibao.escalation.app.AnswerCase;
import cn.zhibao.escalation.app.Escalations;
import cn.zhibao.escalation.app.Person;
import cn.zhibao.escalation.app.Suspicions;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.MatchFacts;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionKind;
import cn.zhibao.events.contract.SuspicionVerdict;
import cn.zhibao.events.http.Document;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Page;
import cn.zhibao.events.http.Problem;
import cn.zhibao.events.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Suspicions to look at, for everybody who answers for the region of the case; leaders on duty rule. */
@Path("/api/v1/suspicions")
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
class SuspicionResource {

    private static final Map<String, Boolean> STATES = Map.of("open", true, "ruled", false);
    private static final Map<String, SuspicionKind> KINDS =
            Stream.of(SuspicionKind.values()).collect(Collectors.toMap(Enum::name, Function.identity()));

    private final Suspicions suspicions;
    private final AnswerCase answers;
    private final Caller caller;

    SuspicionResource(Suspicions suspicions, AnswerCase answers, Caller caller) {
        this.suspicions = suspicions;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    public Uni<Page<SuspicionFacts>> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("kind") @Nullable String kind,
            @BeanParam CasePage page) {
        ListParameters in = new ListParameters();
        ListPage.Asked<Escalations.Place> asked = page.read(in);
        Suspicions.Search search = new Suspicions.Search(
                caller.scope(),
                in.word("state", state, STATES),
                in.word("kind", kind, KINDS),
                page.caseId(in),
                asked.after(),
                asked.rows());
        in.check();
        return suspicions
                .find(search)
                .map(asked.of(
                        Function.identity(),
                        CasePage.cursor(SuspicionFacts::suspectedAt, SuspicionFacts::suspicionId)));
    }

    /** Which accident each signal or tip was taken to speak of, so that nothing is suspected, and why. */
    @GET
    @Path("matches")
    public Uni<Page<MatchFacts>> matches(@BeanParam CasePage page) {
        ListParameters in = new ListParameters();
        ListPage.Asked<Escalations.Place> asked = page.read(in);
        Suspicions.Matched search =
                new Suspicions.Matched(caller.scope(), page.caseId(in), asked.after(), asked.rows());
        in.check();
        return suspicions
                .matches(search)
                .map(asked.of(Function.identity(), CasePage.cursor(MatchFacts::matchedAt, MatchFacts::matchId)));
    }

    @GET
    @Path("{id}")
    public Uni<Response> one(@PathParam("id") String id) {
        return find(Ids.inPath(id));
    }

    /** Says what was checked and what it is, and perhaps what makes it worse: once, with reasons, whatever the suspicion rests on. */
    @POST
    @Path("{id}/ruling")
    @RolesAllowed(Roles.DUTY_LEADER)
    public Uni<Response> rule(@PathParam("id") String id, @Nullable String body) {
        Document document = Document.of(body);
        SuspicionVerdict verdict = document.oneOf("verdict", SuspicionVerdict.class);
        String checked = document.text("checked");
        String reason = document.text("reason");
        List<Aggravation> aggravations =
                Aggravations.readIf(verdict == SuspicionVerdict.CONFIRMED, document, "only-confirmed");
        document.check();
        Person person = caller.person();
        UUID suspicionId = Ids.inPath(id);
        Input.Ruled ruling =
                new Input.Ruled(suspicionId, verdict, checked, reason, aggravations, person.account(), person.scope());
        return answers.rule(ruling, person).chain(answer -> switch (answer) {
            case Answer.Accepted _ -> find(suspicionId);
            case Answer.Refused(var why) ->
                Uni.createFrom().item(Problems.of(why).response());
        });
    }

    private Uni<Response> find(UUID id) {
        return suspicions.one(id, caller.scope()).map(SuspicionResource::response);
    }

    private static Response response(Optional<SuspicionFacts> found) {
        return found.map(facts -> Response.ok(facts).build())
                .orElseGet(() -> Problem.notFound().response());
    }
}
