package cn.zhibao.escalation.http;

import static java.util.Objects.requireNonNull;

import cn.zhibao.escalation.app.Answer;
import cn.zhibao.escalation.app.AnswerCase;
import cn.zhibao.escalation.app.Person;
import cn.zhibao.escalation.app.Supervisions;
import cn.zhibao.escalation.domain.Order;
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
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A department proposes to its government to list a major hazard that is not removed in time (提请政府挂牌督办), and another person
 * of it records what the government decided.
 */
@Path("/api/v1/supervisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.DUTY_LEADER)
class GovernmentListingResource {

    private static final int NUMBER_MAX = 60;

    /** Number of an official paper by GB/T 9704-2012, whoever issues it. */
    private static final Pattern NUMBER = Pattern.compile("\\S+〔[1-9]\\d{3}〕[1-9]\\d{0,8}号");

    private final Supervisions supervisions;
    private final AnswerCase answers;
    private final Caller caller;

    GovernmentListingResource(Supervisions supervisions, AnswerCase answers, Caller caller) {
        this.supervisions = supervisions;
        this.answers = answers;
        this.caller = caller;
    }

    /** The authority that supervises proposes it to its own government. */
    @POST
    @Path("{id}/government-proposal")
    public Uni<Response> propose(@PathParam("id") String id, @Nullable String body) {
        UUID supervisionId = Ids.inPath(id);
        Document document = Document.of(body);
        String reason = document.text("reason");
        document.check();
        Person person = caller.person();
        return order(new Order.GovernmentProposal(supervisionId, person.desk(), reason, person.account()), person);
    }

    /** What the government decided: with the number of its paper where it lists, with its reason where it refuses. */
    @POST
    @Path("{id}/government-decision")
    @RolesAllowed({Roles.DUTY_LEADER, Roles.PRINCIPAL})
    public Uni<Response> decide(@PathParam("id") String id, @Nullable String body) {
        UUID supervisionId = Ids.inPath(id);
        Document document = Document.of(body);
        boolean listed = document.flag("listed");
        String number = listed ? document.text("number", NUMBER_MAX) : document.filledText("number");
        if (number != null
                && !number.isEmpty()
                && !NUMBER.matcher(number).matches()
                && document.isFaultless("number")) {
            document.fault("/number", "wrong-form", Map.of("example", "淄政督〔2026〕1号"));
        }
        LocalDate decidedOn = document.day("decidedOn");
        String reason = listed ? document.filledText("reason") : document.text("reason");
        document.check();
        Person person = caller.person();
        return order(
                new Order.GovernmentRuling(
                        supervisionId,
                        listed,
                        number,
                        requireNonNull(decidedOn),
                        reason,
                        person.account(),
                        person.desk()),
                person);
    }

    private Uni<Response> order(Order order, Person person) {
        return answers.order(order, person).chain(answer -> switch (answer) {
            case Answer.Accepted _ ->
                supervisions.one(order.supervisionId(), caller.scope()).map(SupervisionResource::response);
            case Answer.Refused(var why) ->
                Uni.createFrom().item(Problems.of(why).response());
        });
    }
}
