package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Member;
import cn.zhibao.escalation.domain.casefile.Scene;
import cn.zhibao.escalation.domain.casefile.Standing;
import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.Event;
import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.SuspicionRuling;
import cn.zhibao.events.contract.SuspicionVerdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a case. */
public sealed interface Input
        permits Input.FactArrived,
                Input.TimerFired,
                Input.InSeries,
                Input.AmongAccidents,
                Input.Acknowledged,
                Input.Snoozed,
                Input.Reassigned,
                Input.Resolved,
                Input.Fulfilled,
                Input.ExtensionAsked,
                Input.ExtensionDecided,
                Input.Waived,
                Input.Ruled,
                Input.Interviewed,
                Order {

    /**
     * The ledger of facts told something.
     *
     * @param sequence its place in the owner's journal of the case, from 1; a place that is already known is a replay
     * @param envelope null where only the fact itself was kept, such as in a history that is told again
     */
    record FactArrived(Event event, long sequence, @Nullable Envelope envelope) implements Input {

        /** A fact of which nobody knows how it came. */
        public FactArrived(Event event, long sequence) {
            this(event, sequence, null);
        }
    }

    /**
     * How a fact came. Nothing is decided by it: it is evidence.
     *
     * @param type of the event
     * @param actor who caused it, as its owner names whoever that is; null where nobody says
     * @param claimedAt when it happened, as that one says; null where nobody claimed a time
     */
    record Envelope(
            UUID eventId,
            String type,
            @Nullable String actor,
            @Nullable Instant claimedAt) {}

    /** A timer rang; what is due by then follows from the case alone, so it does not matter which one. */
    record TimerFired() implements Input {}

    /**
     * All is known that the case has to be judged among.
     *
     * @param membershipId of which series it is judged among the others
     * @param members the answer to its {@link SeriesQuestion}, at the moment that this names
     * @param hazards the other answer, when the question names a unit
     */
    record InSeries(UUID membershipId, List<Member> members, List<Standing> hazards) implements Input {
        public InSeries {
            members = List.copyOf(members);
            hazards = List.copyOf(hazards);
        }
    }

    /**
     * All accidents are known with which a signal or tip has to be compared.
     *
     * @param scenes the answer to its {@link SceneQuestion}, at the moment that this names
     */
    record AmongAccidents(UUID lookoutId, List<Scene> scenes) implements Input {
        public AmongAccidents {
            scenes = List.copyOf(scenes);
        }
    }

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
     * An officer of the called desk puts the next step off.
     *
     * @param until when the next step comes instead
     */
    record Snoozed(UUID escalationId, Instant until, String by, String scope, String reason) implements Input {}

    /** Somebody sends the call to another desk or role of the same line. */
    record Reassigned(UUID escalationId, Level level, String target, String by, String scope, String reason)
            implements Input {}

    /** Somebody says that what was called for is done with. */
    record Resolved(UUID escalationId, String by, String scope, String reason) implements Input {}

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
     * Somebody who answers for the place of the case asks for more time.
     *
     * @param until the later limit
     */
    record ExtensionAsked(UUID clockId, Instant until, String reason, String by, String scope) implements Input {}

    /** A leader decides on the wish for more time that waits. */
    record ExtensionDecided(UUID clockId, boolean granted, String reason, String by, String scope) implements Input {}

    /** A leader says that the duty is not owed. */
    record Waived(UUID clockId, String reason, String by, String scope) implements Input {}

    /**
     * Somebody rules about a suspicion.
     *
     * @param checked what was checked
     * @param aggravations what makes it worse; none of what is cleared
     */
    record Ruled(
            UUID suspicionId,
            SuspicionVerdict verdict,
            String checked,
            String reason,
            List<Aggravation> aggravations,
            String by,
            String scope)
            implements Input {
        public Ruled {
            aggravations = List.copyOf(aggravations);
            if (verdict != SuspicionVerdict.CONFIRMED && !aggravations.isEmpty()) {
                throw new IllegalArgumentException("nothing is worse about what is not so");
            }
        }

        /** The ruling, as it is told. */
        SuspicionRuling ruling(Instant at) {
            return new SuspicionRuling(verdict, checked, reason, at, by, Aggravation.told(aggravations));
        }
    }

    /**
     * An interview about this accident was held, as the journal of its document tells.
     *
     * @param sequence its place in that journal
     * @param envelope null where only the fact itself was kept
     */
    record Interviewed(
            InterviewHeld held, long sequence, @Nullable Envelope envelope) implements Input {}
}
