package cn.zhibao.hazard.domain;

import cn.zhibao.events.contract.Event;
import java.util.List;

/**
 * Answer of a pure rule to a command.
 *
 * @param <S> the state that follows
 */
public sealed interface Decision<S> {

    /**
     * The command holds.
     *
     * @param events what to tell everybody, in order; they and the state are one write
     */
    record Accepted<S>(S next, List<Event> events) implements Decision<S> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command does not hold; nothing changes. */
    record Refused<S>(Refusal why) implements Decision<S> {}

    static <S> Decision<S> accept(S next, Event... events) {
        return new Accepted<>(next, List.of(events));
    }

    static <S> Decision<S> refuse(Refusal why) {
        return new Refused<>(why);
    }
}
