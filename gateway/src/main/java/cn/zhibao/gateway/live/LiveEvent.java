package cn.zhibao.gateway.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to the listeners.
 *
 * @param topic number of its topic in {@link cn.zhibao.events.wire.Topics#ALL}
 * @param after position of the hub right after this event
 * @param region region of its case
 * @param desk region whose desk must act, wherever the case lies; null when there is none
 * @param name short name of its type
 * @param time when its source recorded it
 * @param frame the message, written out once for all
 */
record LiveEvent(
        int topic,
        int partition,
        long offset,
        Position after,
        String region,
        @Nullable String desk,
        String name,
        Instant time,
        Frame frame) {

    /** Whether it is for the people of that scope. */
    boolean isFor(Scope scope) {
        return scope.covers(region) || (desk != null && scope.covers(desk));
    }
}
