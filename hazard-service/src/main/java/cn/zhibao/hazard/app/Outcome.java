package cn.zhibao.hazard.app;

import cn.zhibao.events.contract.Event;
import cn.zhibao.hazard.domain.Fault;
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

    static <E extends Event> Outcome<E> of(Written<E> written) {
        return switch (written) {
            case Written.Recorded<E>(var receipt) -> new Filed<>(receipt, false);
            case Written.Repeated<E>(var receipt) -> new Filed<>(receipt, true);
            case Written.KeyTaken<E> _ -> new KeyTaken<>();
        };
    }
}
