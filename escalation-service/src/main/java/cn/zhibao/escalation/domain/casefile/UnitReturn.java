package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.HazardReturnFacts;
import cn.zhibao.events.contract.Subject;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of a quarter or year (隐患排查治理情况统计分析表) that a unit files for one county. */
public record UnitReturn(HazardReturnFacts owed) implements Facts {

    private static final String QUARTER = "QUARTER";
    private static final String YEAR = "YEAR";

    /** What {@link #kind} may say. */
    public static final Set<String> KINDS = Set.of(QUARTER, YEAR);

    /** Whether it is of a quarter or of a year. */
    public String kind() {
        return owed.period().contains("-Q") ? QUARTER : YEAR;
    }

    /** True when the unit was asked for it; who files without that owes nothing. */
    public boolean asked() {
        return owed.askedAt() != null;
    }

    @Override
    public Subject subject() {
        return Subject.HAZARD_RETURN;
    }

    @Override
    public String region() {
        return owed.region();
    }

    /** Drills are not counted. */
    @Override
    public boolean exercise() {
        return false;
    }

    @Override
    public Urgency urgency() {
        return Urgency.ROUTINE;
    }

    /** When it was asked for, or filed without that. */
    @Override
    public Instant filedAt() {
        Instant asked = owed.askedAt();
        Instant filed = owed.filedAt();
        return asked != null ? asked : filed != null ? filed : owed.dueAt();
    }

    @Override
    public Instant happenedAt() {
        return filedAt();
    }

    @Override
    public @Nullable Instant at(Anchor anchor) {
        return switch (anchor) {
            case FILED -> owed.askedAt();
            case REPLY_BY -> owed.dueAt();
            case INFORMED, OCCURRED, FOUND, REGRADED, CASUALTIES_CHANGED, REPORTED, OVERDUE, OWNERLESS -> null;
            case LISTED, DEADLINE, LIFT_APPLIED, STOPPED, RESUME_REQUESTED, DECIDED, CASE_FILED -> null;
            case INTERVIEW, RETURNED, PROMISED, COMPLETED, MISREPORT_SUSPECTED, SUPPLY_OWED, TERM_END -> null;
        };
    }

    @Override
    public CaseSummary summary() {
        return new CaseSummary(Subject.HAZARD_RETURN, owed.number(), kind(), 0, 0, owed.region(), null, null, null);
    }

    @Override
    public Facts after(Facts before) {
        return this;
    }
}
