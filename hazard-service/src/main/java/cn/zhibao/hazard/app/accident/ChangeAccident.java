package cn.zhibao.hazard.app.accident;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.hazard.app.Outcome;
import cn.zhibao.hazard.app.proof.Unsigned;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.accident.Accident;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The way that every change of an accident takes: load, decide, save, once per submission. */
public final class ChangeAccident {

    private final Accidents accidents;
    private final Clock clock;

    public ChangeAccident(Accidents accidents, Clock clock) {
        this.accidents = accidents;
        this.clock = clock;
    }

    /** What the rules say to the change. */
    @FunctionalInterface
    interface Rule {

        /**
         * The decision.
         *
         * @param faults what the reader of the document has already found
         */
        Decision<Accident> decide(Accident accident, Faults faults, Instant now);
    }

    /** What is on file beside the accident, before the rules say what they say by it. */
    @FunctionalInterface
    interface LookUp {

        Uni<Rule> within(Accidents.InTransaction tx, Accident accident);
    }

    <E extends AccidentEvent> Uni<Outcome<E>> by(Change<E> change, Rule rule) {
        return by(change, rule, (tx, accident) -> Uni.createFrom().item(rule));
    }

    /**
     * The same by what is looked up.
     *
     * @param rule what only checks, for nothing is looked up then
     */
    <E extends AccidentEvent> Uni<Outcome<E>> by(Change<E> change, Rule rule, LookUp lookUp) {
        if (change.onlyCheck()) {
            return accidents
                    .find(change.accidentId(), change.scope(), null)
                    .map(found -> found.map(known -> ChangeAccident.<E>checked(decide(known, change, rule)))
                            .orElseGet(Outcome.Unknown::new));
        }
        return accidents.inTransaction(tx -> tx.load(change.accidentId(), change.scope())
                .chain(found -> found.map(known -> unlessSeen(tx, known, change, lookUp))
                        .orElseGet(() -> unsigned(new Outcome.Unknown<>()))));
    }

    private Decision<Accident> decide(Accidents.Known known, Change<?> change, Rule rule) {
        Faults faults = new Faults();
        change.unread().forEach(faults::add);
        return rule.decide(known.accident(), faults, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static <E extends AccidentEvent> Outcome<E> checked(Decision<Accident> decision) {
        return switch (decision) {
            case Decision.Accepted<Accident> _ -> new Outcome.Sound<>();
            case Decision.Refused<Accident>(var why) -> Outcome.refused(why);
        };
    }

    /** The accident is held by now, so the same submission sent twice at once is seen by the second. */
    private <E extends AccidentEvent> Uni<Unsigned<Outcome<E>>> unlessSeen(
            Accidents.InTransaction tx, Accidents.Known known, Change<E> change, LookUp lookUp) {
        return tx.seen(change.submission(), change.fact())
                .chain(seen -> seen.isPresent()
                        ? Uni.createFrom().item(seen.get().map(Outcome::of))
                        : lookUp.within(tx, known.accident()).chain(rule -> filed(tx, known, change, rule)));
    }

    private <E extends AccidentEvent> Uni<Unsigned<Outcome<E>>> filed(
            Accidents.InTransaction tx, Accidents.Known known, Change<E> change, Rule rule) {
        return switch (decide(known, change, rule)) {
            case Decision.Accepted<Accident> accepted ->
                tx.save(known, accepted, change.submission(), change.fact())
                        .map(unsigned -> unsigned.map(receipt -> new Outcome.Filed<>(receipt, false)));
            case Decision.Refused<Accident>(var why) -> unsigned(Outcome.refused(why));
        };
    }

    private static <E extends AccidentEvent> Uni<Unsigned<Outcome<E>>> unsigned(Outcome<E> outcome) {
        return Uni.createFrom().item(Unsigned.plain(outcome));
    }
}
