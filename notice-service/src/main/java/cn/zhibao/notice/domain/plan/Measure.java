package cn.zhibao.notice.domain.plan;

import cn.zhibao.events.contract.MeasureFacts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measure (整改措施) of the plan by which a document is answered.
 *
 * @param facts what everybody may know of it
 * @param item what it says
 * @param owedBy the limit of what is owed now: the day of the plan, or once it was returned what its clock says
 * @param done the newest result; null while it was never done
 * @param review what somebody said of that; null until somebody looked at it
 */
public record Measure(
        MeasureFacts facts,
        Item item,
        Instant owedBy,
        @Nullable Done done,
        @Nullable Review review) {

    /**
     * What was done.
     *
     * @param by account of the person who recorded it
     */
    public record Done(String by, String result) {}

    /**
     * What the issuer said of it.
     *
     * @param by account of the person; the name of the service when the matter is over
     */
    public record Review(String by, String reason) {}

    /** How far a measure has come. */
    public enum Stage {
        /** Set, and not done (未完成). */
        OPEN,
        /** Done, and nobody looked at it yet (待核验). */
        DONE,
        /** Accepted, or nothing is owed any more (已销号). */
        ACCEPTED,
        /** Returned: it is owed again (退回). */
        RETURNED;

        /** True while it is to be done. */
        public boolean isOwed() {
            return switch (this) {
                case OPEN, RETURNED -> true;
                case DONE, ACCEPTED -> false;
            };
        }
    }

    public UUID id() {
        return facts.measureId();
    }

    public Stage stage() {
        Boolean accepted = facts.accepted();
        if (accepted != null) {
            return accepted ? Stage.ACCEPTED : Stage.RETURNED;
        }
        return facts.doneAt() == null ? Stage.OPEN : Stage.DONE;
    }

    /** The limit that it missed, if it did, stays: whoever reads it sees that it was late. */
    Measure done(Done what, Instant at, Instant now) {
        return new Measure(with(at, now, null, null, facts.overdueSince()), item, owedBy, what, null);
    }

    /** What is owed again has a new limit, which has not passed. */
    Measure reviewed(boolean accepted, Review words, Instant now) {
        Instant late = accepted ? facts.overdueSince() : null;
        return new Measure(with(facts.doneAt(), facts.recordedAt(), accepted, now, late), item, owedBy, done, words);
    }

    Measure overdue(Instant since) {
        return new Measure(
                with(facts.doneAt(), facts.recordedAt(), facts.accepted(), facts.reviewedAt(), since),
                item,
                owedBy,
                done,
                review);
    }

    /** The same measure, which is owed by then. */
    public Measure dueBy(Instant limit) {
        return new Measure(facts, item, limit, done, review);
    }

    private MeasureFacts with(
            @Nullable Instant doneAt,
            @Nullable Instant recordedAt,
            @Nullable Boolean accepted,
            @Nullable Instant reviewedAt,
            @Nullable Instant overdueSince) {
        return new MeasureFacts(
                facts.measureId(),
                facts.noticeId(),
                facts.caseId(),
                facts.kind(),
                facts.number(),
                facts.no(),
                facts.issuer(),
                facts.addressee(),
                facts.setAt(),
                facts.dueAt(),
                doneAt,
                recordedAt,
                accepted,
                reviewedAt,
                overdueSince,
                facts.summary(),
                facts.region(),
                facts.exercise());
    }
}
