package cn.zhibao.hazard.app;

import cn.zhibao.events.contract.Event;

/** What became of a submission that was to be written. */
public sealed interface Written<E extends Event> {

    /** It is durable now. */
    record Recorded<E extends Event>(Receipt<E> receipt) implements Written<E> {}

    /** The same document came under the same key before; nothing was written again. */
    record Repeated<E extends Event>(Receipt<E> receipt) implements Written<E> {}

    /** Another document came under this key before. */
    record KeyTaken<E extends Event>() implements Written<E> {}
}
