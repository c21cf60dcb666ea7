package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.CaseSummary;
import cn.zhibao.events.contract.SupervisionConsequence;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionProgress;
import cn.zhibao.events.contract.SupervisionStage;
import cn.zhibao.events.contract.SupervisionStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A supervision as it is told after something changed. */
public final class Rounds {

    private Rounds() {}

    /** The beginning of the first round. */
    public static SupervisionProgress first(CaseSummary summary) {
        return begin(summary, 1);
    }

    static Supervision.Listed next(Supervision.Ordered before, Supervision.Round round) {
        SupervisionFacts f = before.facts();
        return new Supervision.Listed(new SupervisionFacts(
                f.supervisionId(),
                f.caseId(),
                Region.levelOf(round.desk()),
                round.desk(),
                round.at(),
                round.rectifyBy(),
                round.reason(),
                f.summary(),
                f.region(),
                f.exercise(),
                begin(f.summary(), before.progress().round() + 1),
                f.government()));
    }

    static SupervisionFacts extended(Supervision.Underway before, Instant rectifyBy) {
        SupervisionFacts f = before.facts();
        return new SupervisionFacts(
                f.supervisionId(),
                f.caseId(),
                f.level(),
                f.desk(),
                f.listedAt(),
                rectifyBy,
                f.reason(),
                f.summary(),
                f.region(),
                f.exercise(),
                f.progress(),
                f.government());
    }

    static SupervisionFacts step(Supervision.Underway before, SupervisionStep step) {
        SupervisionProgress p = before.progress();
        return before.facts()
                .with(new SupervisionProgress(
                        SupervisionStage.TREATING,
                        p.round(),
                        p.number(),
                        step,
                        null,
                        null,
                        null,
                        p.overdueSince(),
                        p.proposals(),
                        p.enforced()));
    }

    static SupervisionFacts overdue(
            Supervision.Underway before, Instant since, List<SupervisionConsequence> proposals) {
        SupervisionProgress p = before.progress();
        return before.facts()
                .with(new SupervisionProgress(
                        p.stage(),
                        p.round(),
                        p.number(),
                        p.lastStep(),
                        null,
                        null,
                        null,
                        since,
                        List.copyOf(proposals),
                        p.enforced()));
    }

    static SupervisionFacts enforced(Supervision.Underway before, SupervisionConsequence consequence) {
        SupervisionProgress p = before.progress();
        List<SupervisionConsequence> all = new ArrayList<>(before.enforced());
        all.add(consequence);
        return before.facts()
                .with(new SupervisionProgress(
                        p.stage(),
                        p.round(),
                        p.number(),
                        p.lastStep(),
                        null,
                        null,
                        null,
                        p.overdueSince(),
                        p.proposals(),
                        List.copyOf(all)));
    }

    static SupervisionFacts applied(Supervision.Underway before, Instant at) {
        SupervisionProgress p = before.progress();
        return before.facts()
                .with(new SupervisionProgress(
                        SupervisionStage.LIFT_APPLIED,
                        p.round(),
                        p.number(),
                        p.lastStep(),
                        at,
                        null,
                        null,
                        p.overdueSince(),
                        p.proposals(),
                        p.enforced()));
    }

    static SupervisionFacts inspected(Supervision.LiftApplied before, SupervisionStage outcome, Instant at) {
        SupervisionProgress p = before.progress();
        return before.facts()
                .with(new SupervisionProgress(
                        outcome,
                        p.round(),
                        p.number(),
                        p.lastStep(),
                        p.appliedAt(),
                        at,
                        null,
                        p.overdueSince(),
                        p.proposals(),
                        p.enforced()));
    }

    static SupervisionFacts lifted(Supervision.Passed before, Instant at) {
        SupervisionProgress p = before.progress();
        return before.facts()
                .with(new SupervisionProgress(
                        SupervisionStage.LIFTED,
                        p.round(),
                        p.number(),
                        p.lastStep(),
                        p.appliedAt(),
                        p.inspectedAt(),
                        at,
                        p.overdueSince(),
                        p.proposals(),
                        p.enforced()));
    }

    private static SupervisionProgress begin(CaseSummary summary, int round) {
        String number = "GP-" + summary.number() + "-" + round;
        return new SupervisionProgress(
                SupervisionStage.LISTED, round, number, null, null, null, null, null, null, null);
    }
}
