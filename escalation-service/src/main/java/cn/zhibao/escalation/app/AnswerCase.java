package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.Refusal;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do about a case: acknowledge a call, record a fulfilment, list a hazard. */
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

    /** Puts a hazard under listed supervision by the person's desk. */
    public Uni<Answer> list(UUID supervisionId, Person person, Instant rectifyBy, String reason) {
        return answer(
                new Place(Cases.Thing.SUPERVISION, supervisionId, Refusal.SUPERVISION_UNKNOWN),
                new Input.ListingOrdered(supervisionId, person.desk(), rectifyBy, reason, person.account()),
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
