package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.MeasureFacts;
import cn.zhibao.events.contract.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A measure (整改措施) of the plan by which a document is answered. It is a case of its own beside the document. */
public record Measure(MeasureFacts measure) implements Facts {

    /** When it was last said to be done, whether or not that was returned, or when nothing was owed any more; null before. */
    public @Nullable Instant completedAt() {
        return measure.doneAt() == null ? closedAt() : measure.doneAt();
    }

    /** When what was done was accepted, or the matter was over; null while neither happened. */
    public @Nullable Instant closedAt() {
        return Boolean.TRUE.equals(measure.accepted()) ? measure.reviewedAt() : null;
    }

    /** When what was done was returned; null when it was not, or was done again since. */
    public @Nullable Instant returnedAt() {
        return Boolean.FALSE.equals(measure.accepted()) ? measure.reviewedAt() : null;
    }

    /** When the issuer looked at what was done last, or the matter was over; null before. */
    public @Nullable Instant reviewedAt() {
        return measure.reviewedAt();
    }

    @Override
    public Subject subject() {
        return Subject.MEASURE;
    }

    @Override
    public String region() {
        return measure.region();
    }

    @Override
    public boolean exercise() {
        return measure.exercise();
    }

    @Override
    public Urgency urgency() {
        return Urgency.ROUTINE;
    }

    @Override
    public Instant filedAt() {
        return measure.setAt();
    }

    @Override
    public Instant happenedAt() {
        return measure.setAt();
    }

    @Override
    public @Nullable Instant at(Anchor anchor) {
        return switch (anchor) {
            case FILED -> measure.setAt();
            case PROMISED -> measure.dueAt();
            case COMPLETED -> measure.recordedAt();
            case RETURNED -> returnedAt();
            case INFORMED, OCCURRED, FOUND, REGRADED, CASUALTIES_CHANGED, REPORTED, OVERDUE, OWNERLESS -> null;
            case MISREPORT_SUSPECTED -> null;
            case LISTED, DEADLINE, LIFT_APPLIED, STOPPED, RESUME_REQUESTED, DECIDED, CASE_FILED, REPLY_BY, INTERVIEW ->
                null;
            case SUPPLY_OWED, TERM_END -> null;
        };
    }

    /** Number of the document with the place of the measure in its plan, such as 淄建督〔2026〕1号-3. */
    @Override
    public CaseSummary summary() {
        CaseSummary matter = measure.summary();
        return new CaseSummary(
                Subject.MEASURE,
                measure.number() + "-" + measure.no(),
                measure.kind().name(),
                0,
                0,
                measure.region(),
                matter.address(),
                matter.projectName(),
                null);
    }

    @Override
    public Facts after(Facts before) {
        return this;
    }
}
