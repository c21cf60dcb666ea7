package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.contract.Project;
import cn.zhibao.events.contract.Subject;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An administrative penalty (行政处罚) against a unit. */
public record Penalty(PenaltyFacts penalty) implements Facts {

    @Override
    public Subject subject() {
        return Subject.PENALTY;
    }

    @Override
    public String region() {
        return penalty.region();
    }

    @Override
    public boolean exercise() {
        return penalty.exercise();
    }

    @Override
    public Urgency urgency() {
        return Urgency.ROUTINE;
    }

    @Override
    public Instant filedAt() {
        return penalty.receivedAt();
    }

    @Override
    public Instant happenedAt() {
        return penalty.decidedAt();
    }

    @Override
    public @Nullable Instant at(Anchor anchor) {
        return switch (anchor) {
            case FILED -> penalty.receivedAt();
            case DECIDED -> penalty.decidedAt();
            case CASE_FILED -> penalty.caseFiledAt();
            case TERM_END -> termEnd();
            case INFORMED, OCCURRED, FOUND, REGRADED, CASUALTIES_CHANGED, REPORTED, OVERDUE, OWNERLESS -> null;
            case LISTED,
                    DEADLINE,
                    LIFT_APPLIED,
                    STOPPED,
                    RESUME_REQUESTED,
                    REPLY_BY,
                    INTERVIEW,
                    RETURNED,
                    PROMISED,
                    COMPLETED,
                    MISREPORT_SUSPECTED,
                    SUPPLY_OWED -> null;
        };
    }

    /** End of the last day of its term, null where it names none. */
    private @Nullable Instant termEnd() {
        LocalDate until = penalty.until();
        return until == null
                ? null
                : until.plusDays(1).atStartOfDay(WorkCalendar.ZONE).toInstant();
    }

    /** True where it names the end of its term, which was still to come when it was told. */
    public boolean isTermed() {
        Instant end = termEnd();
        return end != null && end.isAfter(penalty.receivedAt());
    }

    @Override
    public CaseSummary summary() {
        Project project = penalty.project();
        return new CaseSummary(
                Subject.PENALTY,
                penalty.number(),
                penalty.kind().name(),
                0,
                0,
                penalty.region(),
                null,
                project == null ? null : project.name(),
                null);
    }

    @Override
    public Facts after(Facts before) {
        return this;
    }
}
