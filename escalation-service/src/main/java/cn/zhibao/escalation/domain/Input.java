package cn.zhibao.escalation.domain;

import cn.zhibao.events.contract.Event;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a case. */
public sealed interface Input {

    /**
     * The ledger of facts told something.
     *
     * @param sequence its place in the owner's journal of the case, from 1; a place that is already known is a replay
     */
    record FactArrived(Event event, long sequence) implements Input {}

    /** A timer rang; what is due by then follows from the case alone, so it does not matter which one. */
    record TimerFired() implements Input {}

    /**
     * Somebody at a desk takes a demand on.
     *
     * @param scope region within which that person may answer
     */
    record Acknowledged(
            UUID escalationId,
            String by,
            String scope,
            @Nullable String note) implements Input {}

    /**
     * Somebody records that the act which a clock demands was done.
     *
     * @param at when it was done, as that person says
     * @param form how it was done, such as {@code WRITTEN}
     */
    record Fulfilled(
            UUID clockId,
            Instant at,
            String by,
            String scope,
            String form,
            @Nullable String note) implements Input {}

    /**
     * A leader on duty puts a hazard under listed supervision.
     *
     * @param desk code of the region whose authority supervises
     */
    record ListingOrdered(UUID supervisionId, String desk, Instant rectifyBy, String reason, String by)
            implements Input {}
}
