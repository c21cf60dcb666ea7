package cn.zhibao.hazard.domain.hazard;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.HazardProgress;
import cn.zhibao.events.contract.StopApproval;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What orders to stop and cuts of supplies have in common. */
final class StopChecks {

    /** Work Safety Law article 70. */
    private static final Duration NOTICE = Duration.ofHours(24);

    private final FilingChecks checks;

    StopChecks(FilingChecks checks) {
        this.checks = checks;
    }

    /** Why a case may not end yet: work stands still, or supplies are cut off. Null when neither holds. */
    static @Nullable Decision<Hazard> unlessFree(Hazard hazard) {
        HazardProgress progress = hazard.progress();
        if (progress.stopWork() != null) {
            return Asking.conflict("work-stopped");
        }
        return progress.supplyCut() == null ? null : Asking.conflict("supply-cut");
    }

    /** Who approved, under which number and when. */
    void approval(HazardCommand.Approval said, Asking asking) {
        Faults faults = asking.faults();
        name(faults, "/approval/by", said.by());
        name(faults, "/approval/document", said.document());
        checks.required(faults, "/approval/approvedAt", said.approvedAt());
        checks.past(faults, "/approval/approvedAt", said.approvedAt(), asking.now());
    }

    private void name(Faults faults, String pointer, @Nullable String text) {
        checks.required(faults, pointer, text);
        checks.text(faults, pointer, text, FilingChecks.NAME_MAX);
    }

    /** The same once nothing is wrong with it. */
    static StopApproval approved(HazardCommand.Approval said) {
        return new StopApproval(
                requireNonNull(said.by()), requireNonNull(said.document()), requireNonNull(said.approvedAt()));
    }

    /** When a cut takes effect: it may have already, as one that could not wait has. */
    void effective(String pointer, @Nullable Instant effectiveAt, Asking asking) {
        checks.required(asking.faults(), pointer, effectiveAt);
        if (effectiveAt != null && effectiveAt.isAfter(asking.now())) {
            checks.ahead(asking.faults(), pointer, effectiveAt, asking.now());
        } else {
            checks.past(asking.faults(), pointer, effectiveAt, asking.now());
        }
    }

    /** Power is cut a day after the unit was told at the earliest; pointer is of the cut. */
    static void notice(Faults faults, @Nullable Instant noticeAt, String pointer, @Nullable Instant effectiveAt) {
        if (noticeAt != null && effectiveAt != null && effectiveAt.isBefore(noticeAt.plus(NOTICE))) {
            faults.add(
                    pointer,
                    "notice-too-short",
                    Map.of(
                            "hoursMin",
                            NOTICE.toHours(),
                            "notBefore",
                            noticeAt.plus(NOTICE).toString()));
        }
    }
}
