package cn.zhibao.escalation.domain;

import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.Interview;
import cn.zhibao.events.contract.SupervisionConsequence;
import cn.zhibao.events.contract.SupervisionStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do about listed supervision. */
public sealed interface Order extends Input {

    UUID supervisionId();

    /**
     * A leader on duty puts a hazard or an accident under listed supervision.
     *
     * @param desk code of the region whose authority supervises
     * @param rectifyBy null for the whole time that the rules allow
     */
    record Listing(
            UUID supervisionId, String desk, @Nullable Instant rectifyBy, String reason, String by) implements Order {}

    /** Somebody records a step of the treatment, with its evidence in words. */
    record Step(UUID supervisionId, SupervisionStep step, String by, String scope, String opinion) implements Order {}

    /** Somebody records that the unit applies for lifting. */
    record LiftApplication(UUID supervisionId, String by, String scope, String statement) implements Order {}

    /** The supervising authority reviewed on site. */
    record Inspection(UUID supervisionId, boolean passed, String by, String desk, String opinion) implements Order {}

    /** The supervising authority lifts the listing. */
    record Lift(UUID supervisionId, String by, String desk, String reason) implements Order {}

    /** The supervising authority, or one above it, continues the listing under a new deadline. */
    record Continuation(
            UUID supervisionId, String desk, @Nullable Instant rectifyBy, String reason, String by) implements Order {}

    /**
     * The supervising authority, or one above it, decides on a consequence that is proposed.
     *
     * @param interview null for other consequences
     * @param aggravations what makes it worse; none of an interview
     */
    record Enforcement(
            UUID supervisionId,
            SupervisionConsequence consequence,
            @Nullable Interview interview,
            String reason,
            List<Aggravation> aggravations,
            String by,
            String desk)
            implements Order {
        public Enforcement {
            aggravations = List.copyOf(aggravations);
        }
    }

    /** The supervising authority proposes to its own government that it lists the hazard. */
    record GovernmentProposal(UUID supervisionId, String desk, String reason, String by) implements Order {}

    /**
     * Somebody else of that authority records what its government decided.
     *
     * @param number of the government's paper; null where it refused without one
     * @param decidedOn day in China
     * @param reason null where it listed and gave none
     */
    record GovernmentRuling(
            UUID supervisionId,
            boolean listed,
            @Nullable String number,
            LocalDate decidedOn,
            @Nullable String reason,
            String by,
            String desk)
            implements Order {}
}
