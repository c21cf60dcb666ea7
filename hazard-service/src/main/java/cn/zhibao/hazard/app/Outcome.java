package cn.zhibao.hazard.app;

import cn.zhibao.events.contract.Event;
import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.Refusal;
import java.util.List;

/**
 * Answer to somebody who files something.
 *
 * @param <E> the fact a submission becomes
 */
public sealed interface Outcome<E extends Event> {

    /** On file. */
    record Filed<E extends Event>(Receipt<E> receipt, boolean repeated) implements Outcome<E> {}

    /** Nothing is wrong with it; it was only to be checked. */
    record Sound<E extends Event>() implements Outcome<E> {}

    /** Wrong, with every fault named; nothing was stored. */
    record Faulty<E extends Event>(List<Fault> faults) implements Outcome<E> {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** The caller may not file this; nothing was stored. */
    record OutOfScope<E extends Event>() implements Outcome<E> {}

    /** There is no such case for the caller. */
    record Unknown<E extends Event>() implements Outcome<E> {}

    /** Another document came under this Idempotency-Key before. */
    record KeyTaken<E extends Event>() implements Outcome<E> {}

    /**
     * The document is sound, but this is not the moment or the person for it; nothing was stored.
     *
     * @param why never {@link Refusal.Faulty}
     */
    record Refused<E extends Event>(Refusal why) implements Outcome<E> {}

    /**
     * The case has moved on since the caller looked; nothing was stored.
     *
     * @param version the version it has now
     */
    record Stale<E extends Event>(int version) implements Outcome<E> {}

    static <E extends Event> Outcome<E> refused(Refusal why) {
        return why instanceof Refusal.Faulty(var faults) ? new Faulty<>(faults) : new Refused<>(why);
    }

    static <E extends Event> Outcome<E> of(Written<E> written) {
        return switch (written) {
            case Written.Recorded<E>(var receipt) -> new Filed<>(receipt, false);
            case Written.Repeated<E>(var receipt) -> new Filed<>(receipt, true);
            case Written.KeyTaken<E> _ -> new KeyTaken<>();
        };
    }
}
