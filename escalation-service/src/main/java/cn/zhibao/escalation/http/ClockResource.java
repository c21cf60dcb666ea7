package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Answer;
import cn.zhibao.escalation.app.AnswerCase;
import cn.zhibao.escalation.app.Clocks;
import cn.zhibao.escalation.app.Escalations;
import cn.zhibao.escalation.app.LookAtClocks;
import cn.zhibao.escalation.app.Person;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.http.Document;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Page;
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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Statutory clocks, for everybody who answers for the region of the case; duty desks record what was done. */
@Path("/api/v1/clocks")
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
class ClockResource {

    private static final Map<String, Clocks.State> STATES =
            Stream.of(Clocks.State.values()).collect(Collectors.toMap(Enum::name, Function.identity()));
    private static final Map<String, Boolean> WISHES = Map.of("requested", true);

    private final LookAtClocks clocks;
    private final AnswerCase answers;
    private final Caller caller;

    ClockResource(LookAtClocks clocks, AnswerCase answers, Caller caller) {
        this.clocks = clocks;
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    public Uni<Page<ClockView>> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("extension") @Nullable String extension,
            @QueryParam("desk") @Nullable String desk,
            @BeanParam CasePage page) {
        ListParameters in = new ListParameters();
        ListPage.Asked<Escalations.Place> asked = page.read(in);
        Clocks.Search search = new Clocks.Search(
                caller.scope(),
                in.status(status, STATES),
                in.word("extension", extension, WISHES),
                in.desk(desk),
                page.caseId(in),
                asked.after(),
                asked.rows());
        in.check();
        return clocks.find(search)
                .map(asked.of(
                        ClockView::of,
                        CasePage.cursor(
                                entry -> entry.facts().dueAt(),
                                entry -> entry.facts().clockId())));
    }

    /** Which report began it and what stopped it, by whom, and why it stands as it does. */
    @GET
    @Path("{id}/trace")
    public Uni<Response> trace(@PathParam("id") String id) {
        return clocks.traces(Ids.inPath(id), caller.scope()).map(TraceView::response);
    }

    /** Records that the written act, or the report to the ministry, was done. */
    @POST
    @Path("{id}/fulfilment")
    @RolesAllowed({Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> fulfil(@PathParam("id") String id, @Nullable String body) {
        UUID clockId = Ids.inPath(id);
        Document document = Document.of(body);
        Instant at = document.time("at");
        String form = document.text("form");
        String note = document.optionalText("note");
        document.check();
        return answers.fulfil(clockId, caller.person(), at, form, note).chain(answer -> told(clockId, answer));
    }

    /** Asks for more time, where the rule of the clock gives any; until somebody else decides the clock runs on as before. */
    @POST
    @Path("{id}/extension")
    @RolesAllowed({Roles.DUTY_OFFICER, Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> extend(@PathParam("id") String id, @Nullable String body) {
        UUID clockId = Ids.inPath(id);
        Document document = Document.of(body);
        Instant until = document.time("until").truncatedTo(ChronoUnit.MICROS);
        String reason = document.text("reason");
        document.check();
        Person person = caller.person();
        return decide(clockId, new Input.ExtensionAsked(clockId, until, reason, person.account(), person.scope()));
    }

    /** Grants the wish for more time that waits, or does not; never the one who asked. */
    @POST
    @Path("{id}/extension-decision")
    @RolesAllowed({Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> decideExtension(@PathParam("id") String id, @Nullable String body) {
        UUID clockId = Ids.inPath(id);
        Document document = Document.of(body);
        boolean granted = document.flag("granted");
        String reason = document.text("reason");
        document.check();
        Person person = caller.person();
        return decide(clockId, new Input.ExtensionDecided(clockId, granted, reason, person.account(), person.scope()));
    }

    /** Says that the duty is not owed, where the rule of the clock lets somebody say so. */
    @POST
    @Path("{id}/waiver")
    @RolesAllowed({Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> waive(@PathParam("id") String id, @Nullable String body) {
        UUID clockId = Ids.inPath(id);
        Document document = Document.of(body);
        String reason = document.text("reason");
        document.check();
        Person person = caller.person();
        return decide(clockId, new Input.Waived(clockId, reason, person.account(), person.scope()));
    }

    private Uni<Response> decide(UUID clockId, Input input) {
        return answers.onClock(clockId, caller.person(), input).chain(answer -> told(clockId, answer));
    }

    private Uni<Response> told(UUID clockId, Answer answer) {
        return switch (answer) {
            case Answer.Accepted(var file) ->
                clocks.entry(of(file, clockId))
                        .map(entry -> Response.ok(ClockView.of(entry)).build());
            case Answer.Refused(var why) ->
                Uni.createFrom().item(Problems.of(why).response());
        };
    }

    private static ClockFacts of(CaseFile file, UUID clockId) {
        return file.clocks().stream()
                .filter(clock -> clock.id().equals(clockId))
                .findFirst()
                .orElseThrow()
                .facts();
    }
}
