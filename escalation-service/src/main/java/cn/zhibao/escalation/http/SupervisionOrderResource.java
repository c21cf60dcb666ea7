package cn.zhibao.escalation.http;

import cn.zhibao.escalation.app.Answer;
import cn.zhibao.escalation.app.AnswerCase;
import cn.zhibao.escalation.app.Person;
import cn.zhibao.escalation.app.Supervisions;
import cn.zhibao.escalation.domain.Order;
import cn.zhibao.escalation.domain.casefile.CaseIds;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.Interview;
import cn.zhibao.events.contract.SupervisionConsequence;
import cn.zhibao.events.contract.SupervisionStep;
import cn.zhibao.events.http.Document;
import cn.zhibao.events.http.Ids;
import cn.zhibao.events.http.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is ordered and done about listed supervision. The authority of the place records what the units did; the supervising
 * authority, or one above it, reviews, lifts and continues.
 */
@Path("/api/v1/supervisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DUTY_LEADER)
class SupervisionOrderResource {

    private final Supervisions supervisions;
    private final AnswerCase answers;
    private final Caller caller;

    SupervisionOrderResource(Supervisions supervisions, AnswerCase answers, Caller caller) {
        this.supervisions = supervisions;
        this.answers = answers;
        this.caller = caller;
    }

    /** Puts a case that nobody proposed under supervision by the caller's desk; an accident is listed like this. */
    @POST
    public Uni<Response> listDirectly(@Nullable String body) {
        Document document = Document.of(body);
        UUID caseId = document.id("caseId");
        Instant rectifyBy = deadline(document);
        String reason = document.text("reason");
        document.check();
        Person person = caller.person();
        UUID id = CaseIds.ofListing(caseId);
        return answers.listDirectly(
                        caseId, new Order.Listing(id, person.desk(), rectifyBy, reason, person.account()), person)
                .chain(answer -> told(id, answer));
    }

    /** Puts what is proposed under supervision by the caller's desk. */
    @POST
    @Path("{id}/listing")
    public Uni<Response> list(@PathParam("id") String id, @Nullable String body) {
        UUID supervisionId = Ids.inPath(id);
        Document document = Document.of(body);
        Instant rectifyBy = document.time("rectifyBy").truncatedTo(ChronoUnit.MICROS);
        String reason = document.text("reason");
        document.check();
        Person person = caller.person();
        return order(new Order.Listing(supervisionId, person.desk(), rectifyBy, reason, person.account()), person);
    }

    /** Records a step of the treatment. */
    @POST
    @Path("{id}/steps")
    @RolesAllowed({Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> step(@PathParam("id") String id, @Nullable String body) {
        UUID supervisionId = Ids.inPath(id);
        Document document = Document.of(body);
        SupervisionStep step = document.oneOf("step", SupervisionStep.class);
        String opinion = document.text("opinion");
        document.check();
        Person person = caller.person();
        return order(new Order.Step(supervisionId, step, person.account(), person.scope(), opinion), person);
    }

    /** Records that the unit applies for lifting; for an accident, with its written report. */
    @POST
    @Path("{id}/lift-application")
    @RolesAllowed({Roles.INSPECTOR, Roles.DUTY_OFFICER, Roles.DUTY_LEADER})
    public Uni<Response> applyForLift(@PathParam("id") String id, @Nullable String body) {
        UUID supervisionId = Ids.inPath(id);
        Document document = Document.of(body);
        String statement = document.text("statement");
        document.check();
        Person person = caller.person();
        return order(new Order.LiftApplication(supervisionId, person.account(), person.scope(), statement), person);
    }

    /** The review on site. */
    @POST
    @Path("{id}/inspection")
    @RolesAllowed({Roles.INSPECTOR, Roles.DUTY_LEADER})
    public Uni<Response> inspect(@PathParam("id") String id, @Nullable String body) {
        UUID supervisionId = Ids.inPath(id);
        Document document = Document.of(body);
        boolean passed = document.flag("passed");
        String opinion = document.text("opinion");
        document.check();
        Person person = caller.person();
        return order(new Order.Inspection(supervisionId, passed, person.account(), person.desk(), opinion), person);
    }

    @POST
    @Path("{id}/lift")
    public Uni<Response> lift(@PathParam("id") String id, @Nullable String body) {
        UUID supervisionId = Ids.inPath(id);
        Document document = Document.of(body);
        String reason = document.text("reason");
        document.check();
        Person person = caller.person();
        return order(new Order.Lift(supervisionId, person.account(), person.desk(), reason), person);
    }

    /** Goes on under the next number and a new deadline; a higher desk raises the supervision to itself. */
    @POST
    @Path("{id}/continuation")
    public Uni<Response> proceed(@PathParam("id") String id, @Nullable String body) {
        UUID supervisionId = Ids.inPath(id);
        Document document = Document.of(body);
        Instant rectifyBy = deadline(document);
        String reason = document.text("reason");
        document.check();
        Person person = caller.person();
        return order(new Order.Continuation(supervisionId, person.desk(), rectifyBy, reason, person.account()), person);
    }

    /** Decides on what is proposed because the deadline passed; an interview says when and where, another perhaps what makes it worse. */
    @POST
    @Path("{id}/enforcement")
    public Uni<Response> enforce(@PathParam("id") String id, @Nullable String body) {
        UUID supervisionId = Ids.inPath(id);
        Document document = Document.of(body);
        SupervisionConsequence consequence = document.oneOf("consequence", SupervisionConsequence.class);
        Interview interview = consequence == SupervisionConsequence.INTERVIEW
                ? new Interview(document.time("heldAt").truncatedTo(ChronoUnit.MICROS), document.text("place"))
                : null;
        String reason = document.text("reason");
        List<Aggravation> aggravations = Aggravations.readIf(interview == null, document, "not-of-interview");
        document.check();
        Person person = caller.person();
        return order(
                new Order.Enforcement(
                        supervisionId, consequence, interview, reason, aggravations, person.account(), person.desk()),
                person);
    }

    private static @Nullable Instant deadline(Document document) {
        Instant named = document.optionalTime("rectifyBy");
        return named == null ? null : named.truncatedTo(ChronoUnit.MICROS);
    }

    private Uni<Response> order(Order order, Person person) {
        return answers.order(order, person).chain(answer -> told(order.supervisionId(), answer));
    }

    private Uni<Response> told(UUID supervisionId, Answer answer) {
        return switch (answer) {
            case Answer.Accepted _ ->
                supervisions.one(supervisionId, caller.scope()).map(SupervisionResource::response);
            case Answer.Refused(var why) ->
                Uni.createFrom().item(Problems.of(why).response());
        };
    }
}
