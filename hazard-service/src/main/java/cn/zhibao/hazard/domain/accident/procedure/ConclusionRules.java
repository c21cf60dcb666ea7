package cn.zhibao.hazard.domain.accident.procedure;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.AccidentConcluded;
import cn.zhibao.events.contract.ClosingPoint;
import cn.zhibao.events.contract.Conclusion;
import cn.zhibao.events.contract.Investigation;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.Refusal;
import cn.zhibao.hazard.domain.accident.Accident;
import cn.zhibao.hazard.domain.accident.AccidentReplay;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes the final report (终报). It closes a case only when the four points 四不放过 are answered and the investigation is
 * through; all that is missing is named at once.
 */
public final class ConclusionRules {

    private static final String NOT_RECORDED = "not-recorded";

    private final FilingChecks checks;
    private final AccidentReplay replay;

    public ConclusionRules(FilingChecks checks, AccidentReplay replay) {
        this.checks = checks;
        this.replay = replay;
    }

    /**
     * Concludes.
     *
     * @param faults what the reader of the document has already found
     */
    public Decision<Accident> conclude(Accident accident, ConclusionFiling said, Faults faults, Instant now) {
        return switch (accident) {
            case Accident.Reported reported -> {
                said(reported, said, faults, now);
                faults.add("#investigation/startedAt", NOT_RECORDED);
                yield Decision.refuse(new Refusal.Faulty(faults.list()));
            }
            case Accident.UnderInvestigation running -> {
                said(running, said, faults, now);
                through(running, faults);
                yield faults.none()
                        ? concluded(running, said, now)
                        : Decision.refuse(new Refusal.Faulty(faults.list()));
            }
            case Accident.Concluded _ -> Decision.refuse(new Refusal.Conflict("already-concluded"));
        };
    }

    /** Whose approval is needed follows from what is known now: somebody may have died since the unit began. */
    private static void through(Accident.UnderInvestigation running, Faults faults) {
        Investigation investigation = running.investigation();
        if (investigation.reportSubmittedAt() == null) {
            faults.add("#investigation/reportSubmittedAt", NOT_RECORDED);
        }
        if (investigation.approvedAt() == null && Deadlines.needsApproval(running.facts(), investigation)) {
            faults.add("#investigation/approvedAt", NOT_RECORDED);
        }
    }

    private void said(Accident accident, ConclusionFiling said, Faults faults, Instant now) {
        checks.required(faults, "/nature", said.nature());
        checks.required(faults, "/cause/direct", said.directCause());
        checks.text(faults, "/cause/direct", said.directCause(), FilingChecks.SENTENCE_MAX);
        checks.text(faults, "/cause/indirect", said.indirectCause(), FilingChecks.SENTENCE_MAX);
        Instant occurredAt = accident.facts().occurredAt();
        point(faults, "/checklist/causeFound", said.causeFound(), occurredAt, now);
        point(faults, "/checklist/responsibleDealtWith", said.responsibleDealtWith(), occurredAt, now);
        point(faults, "/checklist/measuresCarriedOut", said.measuresCarriedOut(), occurredAt, now);
        point(faults, "/checklist/peopleEducated", said.peopleEducated(), occurredAt, now);
    }

    private void point(
            Faults faults, String pointer, ConclusionFiling.@Nullable Point point, Instant occurredAt, Instant now) {
        if (point == null) {
            faults.add(pointer, "open-point");
            return;
        }
        checks.required(faults, pointer + "/text", point.text());
        checks.text(faults, pointer + "/text", point.text(), FilingChecks.SENTENCE_MAX);
        checks.required(faults, pointer + "/at", point.at());
        checks.past(faults, pointer + "/at", point.at(), now);
        checks.order(faults, occurredAt, pointer + "/at", point.at(), "before-occurred");
    }

    private Decision<Accident> concluded(Accident.UnderInvestigation running, ConclusionFiling said, Instant now) {
        Conclusion conclusion = new Conclusion(
                requireNonNull(said.nature()),
                requireNonNull(said.directCause()),
                said.indirectCause(),
                closed(said.causeFound()),
                closed(said.responsibleDealtWith()),
                closed(said.measuresCarriedOut()),
                closed(said.peopleEducated()));
        var end = new AccidentConcluded(running.facts(), conclusion, now);
        return Decision.accept(replay.after(running, end), end);
    }

    private static ClosingPoint closed(ConclusionFiling.@Nullable Point point) {
        ConclusionFiling.Point known = requireNonNull(point);
        return new ClosingPoint(requireNonNull(known.text()), requireNonNull(known.at()));
    }
}
