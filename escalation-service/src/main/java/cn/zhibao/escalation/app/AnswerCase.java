package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.Order;
import cn.zhibao.escalation.domain.Refusal;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do about a case: answer a call, record a fulfilment, order about listed supervision, rule about a suspicion. */
public final class AnswerCase {

    private final Cases cases;
    private final DecideCase decide;
    private final Clock clock;

    public AnswerCase(Cases cases, DecideCase decide, Clock clock) {
        this.cases = cases;
        this.decide = decide;
        this.clock = clock;
    }

    /** Takes a call on. */
    public Uni<Answer> acknowledge(UUID escalationId, Person person, @Nullable String note) {
        return answer(
                new Place(Cases.Thing.ESCALATION, escalationId, Refusal.ESCALATION_UNKNOWN),
                new Input.Acknowledged(escalationId, person.account(), person.scope(), note),
                person,
                null);
    }

    /** Records that the act which a clock demands was done. */
    public Uni<Answer> fulfil(UUID clockId, Person person, Instant at, String form, @Nullable String note) {
        return answer(
                new Place(Cases.Thing.CLOCK, clockId, Refusal.CLOCK_UNKNOWN),
                new Input.Fulfilled(clockId, at, person.account(), person.scope(), form, note),
                person,
                at);
    }

    /** Decides something about the time of a clock; the input names who, within which scope. */
    public Uni<Answer> onClock(UUID clockId, Person person, Input answer) {
        return answer(new Place(Cases.Thing.CLOCK, clockId, Refusal.CLOCK_UNKNOWN), answer, person, null);
    }

    /** Does something else about a call; the input names who, within which scope. */
    public Uni<Answer> onCall(UUID escalationId, Person person, Input answer) {
        return answer(
                new Place(Cases.Thing.ESCALATION, escalationId, Refusal.ESCALATION_UNKNOWN), answer, person, null);
    }

    /** Orders something about a listed supervision, or about one that is proposed. */
    public Uni<Answer> order(Order order, Person person) {
        return answer(
                new Place(Cases.Thing.SUPERVISION, order.supervisionId(), Refusal.SUPERVISION_UNKNOWN),
                order,
                person,
                null);
    }

    /** Puts a case under listed supervision that nobody proposed. */
    public Uni<Answer> listDirectly(UUID caseId, Order.Listing order, Person person) {
        return answer(new Place(Cases.Thing.CASE, caseId, Refusal.SUPERVISION_UNKNOWN), order, person, null);
    }

    /** Rules about a suspicion; the input names who, within which scope. */
    public Uni<Answer> rule(Input.Ruled ruling, Person person) {
        return answer(
                new Place(Cases.Thing.SUSPICION, ruling.suspicionId(), Refusal.SUSPICION_UNKNOWN),
                ruling,
                person,
                null);
    }

    private record Place(Cases.Thing kind, UUID id, Refusal unknown) {}

    private Uni<Answer> answer(Place place, Input input, Person person, @Nullable Instant claimedAt) {
        Transaction.Cause cause = Transaction.Cause.person(person.account(), claimedAt);
        return cases.caseOf(place.kind(), place.id(), person.scope())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(new Answer.Refused(place.unknown()))
                        : cases.inTransaction(transaction -> decide.on(
                                        transaction,
                                        List.of(new DecideCase.Step(found.get(), input, clock.instant(), cause))))
                                .map(outcomes -> Answer.of(outcomes.getFirst())));
    }
}
