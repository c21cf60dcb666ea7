package cn.zhibao.hazard.domain.accident.procedure;

import cn.zhibao.events.contract.AccidentFacts;
import cn.zhibao.events.contract.Casualties;
import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.Investigation;
import cn.zhibao.events.contract.InvestigationAuthority;
import cn.zhibao.events.contract.InvestigationDeadlines;
import cn.zhibao.hazard.domain.register.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the law leaves an investigation. Days are calendar days; the day of the event is not counted, the last day ends at
 * 24:00 China time.
 */
public final class Deadlines {

    static final int EXTENSION_MAX = 60;
    static final int APPROVAL_EXTENSION_MAX = 30;

    private static final int REPORT = 60;
    private static final int APPROVAL = 15;
    private static final int APPROVAL_ESPECIALLY_MAJOR = 30;

    private Deadlines() {}

    /** The deadlines as they follow from what is known now; none for an approval that nobody has to give. */
    public static InvestigationDeadlines of(AccidentFacts facts, Investigation investigation) {
        int reportDays = REPORT + days(investigation.extendedDays()) + days(investigation.appraisalDays());
        Instant received = needsApproval(facts, investigation) ? received(investigation) : null;
        Instant approved = investigation.approvedAt();
        return new InvestigationDeadlines(
                endOf(day(facts.occurredAt()).plusDays(reportDays)),
                received == null ? null : endOf(day(received).plusDays(approvalDays(facts.grade(), investigation))),
                approved == null ? null : endOf(day(approved).plusYears(1)));
    }

    /** The steps that came too late or are overdue then: {@code report}, {@code approval}, {@code evaluation}. */
    public static List<String> late(AccidentFacts facts, Investigation investigation, Instant now) {
        InvestigationDeadlines deadlines = of(facts, investigation);
        List<String> late = new ArrayList<>(0);
        late(late, "report", deadlines.reportBy(), investigation.reportSubmittedAt(), now);
        late(late, "approval", deadlines.approveBy(), investigation.approvedAt(), now);
        late(late, "evaluation", deadlines.evaluateBy(), investigation.evaluatedAt(), now);
        return List.copyOf(late);
    }

    private static void late(
            List<String> late, String step, @Nullable Instant deadline, @Nullable Instant done, Instant now) {
        if (deadline != null && !(done == null ? now : done).isBefore(deadline)) {
            late.add(step);
        }
    }

    /** A unit that the investigation is left to needs nobody's approval, for as long as it may be left to it. */
    static boolean needsApproval(AccidentFacts facts, Investigation investigation) {
        return investigation.authority() != InvestigationAuthority.UNIT || !harmedNobody(facts);
    }

    /** An ordinary accident without casualties may be left to the unit (Decree 493 article 19). */
    static boolean harmedNobody(AccidentFacts facts) {
        return facts.grade() == Grade.ORDINARY && facts.casualties().equals(Casualties.NONE);
    }

    /** When the government had the report. */
    static @Nullable Instant received(Investigation investigation) {
        return investigation.reportReceivedAt() == null
                ? investigation.reportSubmittedAt()
                : investigation.reportReceivedAt();
    }

    private static int approvalDays(Grade grade, Investigation investigation) {
        return grade == Grade.ESPECIALLY_MAJOR
                ? APPROVAL_ESPECIALLY_MAJOR + days(investigation.approvalExtendedDays())
                : APPROVAL;
    }

    private static int days(@Nullable Integer days) {
        return days == null ? 0 : days;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Regions.CHINA);
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Regions.CHINA).toInstant();
    }

    /** Who investigates an accident of this grade (Decree 493 article 19). */
    public static InvestigationAuthority authority(Grade grade) {
        return switch (grade) {
            case ORDINARY -> InvestigationAuthority.COUNTY;
            case LARGER -> InvestigationAuthority.CITY;
            case MAJOR -> InvestigationAuthority.PROVINCE;
            case ESPECIALLY_MAJOR -> InvestigationAuthority.STATE_COUNCIL;
        };
    }
}
