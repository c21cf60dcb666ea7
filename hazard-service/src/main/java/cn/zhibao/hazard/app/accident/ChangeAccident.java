package cn.zhibao.hazard.app.accident;

import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.hazard.app.Outcome;
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

    <E extends AccidentEvent> Uni<Outcome<E>> by(Change<E> change, Rule rule) {
        return accidents.inTransaction(tx -> tx.load(change.accidentId(), change.scope())
                .chain(found -> found.map(known -> unlessSeen(tx, known, change, rule))
                        .orElseGet(() -> Uni.createFrom().item(new Outcome.Unknown<>()))));
    }

    /** The accident is held by now, so the same submission sent twice at once is seen by the second. */
    private <E extends AccidentEvent> Uni<Outcome<E>> unlessSeen(
            Accidents.InTransaction tx, Accidents.Known known, Change<E> change, Rule rule) {
        if (change.onlyCheck()) {
            return decide(tx, known, change, rule);
        }
        return tx.seen(change.submission(), change.fact())
                .chain(seen -> seen.isPresent()
                        ? Uni.createFrom().item(Outcome.of(seen.get()))
                        : decide(tx, known, change, rule));
    }

    private <E extends AccidentEvent> Uni<Outcome<E>> decide(
            Accidents.InTransaction tx, Accidents.Known known, Change<E> change, Rule rule) {
        Faults faults = new Faults();
        change.unread().forEach(faults::add);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (rule.decide(known.accident(), faults, now)) {
            case Decision.Accepted<Accident> accepted ->
                change.onlyCheck()
                        ? Uni.createFrom().item(new Outcome.Sound<>())
                        : tx.save(known, accepted, change.submission(), change.fact())
                                .map(receipt -> new Outcome.Filed<>(receipt, false));
            case Decision.Refused<Accident>(var why) -> Uni.createFrom().item(Outcome.refused(why));
        };
    }
}
