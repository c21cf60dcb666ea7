package cn.zhibao.hazard.domain.accident.procedure;

import cn.zhibao.events.contract.Grade;
import cn.zhibao.events.contract.Investigation;
import cn.zhibao.events.contract.InvestigationAuthority;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.accident.Dossier;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names what is wrong with a step of an investigation. Lateness is a fact, not a fault. */
final class InvestigationChecks {

    private static final int APPRAISAL_MAX = 3650;

    private final FilingChecks checks;

    InvestigationChecks(FilingChecks checks) {
        this.checks = checks;
    }

    /** What is said, by itself. */
    void said(Dossier dossier, InvestigationFiling said, Faults faults, Instant now) {
        range(faults, "/extendedDays", said.extendedDays(), Deadlines.EXTENSION_MAX);
        range(faults, "/appraisalDays", said.appraisalDays(), APPRAISAL_MAX);
        range(faults, "/approvalExtendedDays", said.approvalExtendedDays(), Deadlines.APPROVAL_EXTENSION_MAX);
        if (said.approvalExtendedDays() != null && dossier.facts().grade() != Grade.ESPECIALLY_MAJOR) {
            faults.add("/approvalExtendedDays", "only-especially-major");
        }
        checks.past(faults, "/startedAt", said.startedAt(), now);
        checks.past(faults, "/reportSubmittedAt", said.reportSubmittedAt(), now);
        checks.past(faults, "/reportReceivedAt", said.reportReceivedAt(), now);
        checks.past(faults, "/approvedAt", said.approvedAt(), now);
        checks.past(faults, "/evaluatedAt", said.evaluatedAt(), now);
        authority(dossier, said.authority(), faults);
    }

    private static void range(Faults faults, String pointer, @Nullable Integer days, int max) {
        if (days != null && (days < 1 || days > max)) {
            faults.add(pointer, "out-of-range", Map.of("min", 1, "max", max));
        }
    }

    /** A higher level may always take over; a lower one may not, but for the unit itself when nobody was hurt. */
    private static void authority(Dossier dossier, @Nullable InvestigationAuthority said, Faults faults) {
        if (said == null) {
            return;
        }
        InvestigationAuthority legal = Deadlines.authority(dossier.facts().grade());
        boolean delegated = said == InvestigationAuthority.UNIT && mayDelegate(dossier);
        if (said.compareTo(legal) < 0 && !delegated) {
            faults.add("/authority", "below-legal", Map.of("legal", legal.name()));
        }
    }

    /** Counts of zero alone do not tell that nobody was hurt. */
    static boolean mayDelegate(Dossier dossier) {
        return dossier.casualtiesKnown() && Deadlines.harmedNobody(dossier.facts());
    }

    /**
     * The steps as they lie in time; each needs the one before it. What is on file and not spoken of is left alone: a
     * corrected time of occurrence does not stop what comes after it.
     */
    void order(Dossier dossier, InvestigationFiling said, Investigation steps, Faults faults) {
        needs(faults, said.reportReceivedAt(), "/reportSubmittedAt", steps.reportSubmittedAt());
        needs(faults, said.approvedAt(), "/reportSubmittedAt", steps.reportSubmittedAt());
        evaluation(dossier, said, steps, faults);
        checks.order(faults, dossier.facts().occurredAt(), "/startedAt", said.startedAt(), "before-occurred");
        boolean submission = said.reportSubmittedAt() != null;
        boolean receipt = submission || said.reportReceivedAt() != null;
        if (submission || said.startedAt() != null) {
            checks.order(faults, steps.startedAt(), "/reportSubmittedAt", steps.reportSubmittedAt(), "before-started");
        }
        if (receipt) {
            Instant received = steps.reportReceivedAt();
            checks.order(faults, steps.reportSubmittedAt(), "/reportReceivedAt", received, "before-submitted");
        }
        if (receipt || said.approvedAt() != null) {
            checks.order(faults, Deadlines.received(steps), "/approvedAt", steps.approvedAt(), "before-received");
        }
        if (said.approvedAt() != null || said.evaluatedAt() != null) {
            checks.order(faults, steps.approvedAt(), "/evaluatedAt", steps.evaluatedAt(), "before-approved");
        }
    }

    /** It follows the approval, and the report itself where nobody has to approve. */
    private void evaluation(Dossier dossier, InvestigationFiling said, Investigation steps, Faults faults) {
        if (Deadlines.needsApproval(dossier.facts(), steps)) {
            needs(faults, said.evaluatedAt(), "/approvedAt", steps.approvedAt());
            return;
        }
        Instant submitted = steps.reportSubmittedAt();
        needs(faults, said.evaluatedAt(), "/reportSubmittedAt", submitted);
        if (said.reportSubmittedAt() != null || said.evaluatedAt() != null) {
            checks.order(faults, submitted, "/evaluatedAt", steps.evaluatedAt(), "before-submitted");
        }
    }

    private void needs(Faults faults, @Nullable Instant step, String pointer, @Nullable Instant before) {
        if (step != null) {
            checks.required(faults, pointer, before);
        }
    }
}
