package cn.zhibao.events.flow;

import cn.zhibao.events.contract.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact to enter into the journal.
 *
 * @param actor who did it: the subject of the token, or {@code system:<what>} for time and rules
 * @param claimedAt when it happened, as the actor says; absent when nobody claimed a time
 * @param ruleVersion version of the rules that decided it; absent when no rule did
 * @param traceParent W3C trace context of what caused it; absent for the request at hand, if there is one
 */
public record Entry(
        Event event,
        String actor,
        @Nullable Instant claimedAt,
        @Nullable String ruleVersion,
        @Nullable String traceParent) {

    /** A fact that the request at hand causes. */
    public Entry(Event event, String actor, @Nullable Instant claimedAt, @Nullable String ruleVersion) {
        this(event, actor, claimedAt, ruleVersion, null);
    }

    /** The same fact, caused by an event that carries this trace. */
    public Entry tracedBy(@Nullable String cause) {
        return new Entry(event, actor, claimedAt, ruleVersion, cause);
    }
}
