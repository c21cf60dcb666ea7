package cn.zhibao.escalation.domain.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision follows from (凭据): a fact that somebody told, what a person did at a desk, or time. For a clock the report that
 * began it, and what stopped it.
 *
 * @param event type of the event that told the fact; null for all else, and where only the fact itself is known
 * @param eventId id of that event
 * @param sequence place of the fact in the journal of its owner
 * @param report which report of the accident it is: 0 the first (初报), 1 the first continued one (续报); null for all else, and
 *     where those before were not counted
 * @param by who told or did it, by the account or id that its owner names; null for time, and where nobody says
 * @param claimedAt when that happened, as whoever told it says; null where nobody claimed a time
 * @param at when the server took it, or the moment that was reached
 */
public record Evidence(
        Kind kind,
        @Nullable String event,
        @Nullable UUID eventId,
        @Nullable Long sequence,
        @Nullable Integer report,
        @Nullable String by,
        @Nullable Instant claimedAt,
        Instant at) {

    /** What somebody did. */
    public static Evidence act(Kind kind, String by, Instant at) {
        return new Evidence(kind, null, null, null, null, by, null, at);
    }

    /** What nobody did. */
    public static Evidence of(Kind kind, Instant at) {
        return new Evidence(kind, null, null, null, null, null, null, at);
    }

    /** Where it came from. */
    public enum Kind {
        /** A fact that its owner told. */
        FACT,
        /** A moment was reached, such as a limit. */
        TIME,
        /** The case was compared with others, as it stood when its fact of that moment had come. */
        OTHER_CASES,
        /** Somebody took a call on (接报). */
        ACKNOWLEDGEMENT,
        SNOOZE,
        REASSIGNMENT,
        RESOLUTION,
        /** Somebody recorded that the act was done (登记履行). */
        FULFILMENT,
        EXTENSION_REQUEST,
        EXTENSION_DECISION,
        WAIVER,
        /** Somebody ruled about a suspicion (认定). */
        RULING,
        /** A case was put under listed supervision (挂牌督办). */
        LISTING,
        CONTINUATION,
        TREATMENT_STEP,
        LIFT_APPLICATION,
        INSPECTION,
        LIFT,
        ENFORCEMENT,
        GOVERNMENT_PROPOSAL,
        GOVERNMENT_DECISION
    }
}
