package cn.zhibao.hazard.domain.penalty;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.Aggravation;
import cn.zhibao.events.contract.PenaltyFacts;
import cn.zhibao.events.contract.PenaltyKind;
import cn.zhibao.hazard.domain.CaseIdentity;
import cn.zhibao.hazard.domain.Faults;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.register.Regions;
import java.math.BigDecimal;
import java.time.Instant;

/** What an administrative penalty must be. Pure: the same arguments give the same answer. */
public final class PenaltyRules {

    private static final int NUMBER_MAX = 100;
    private static final int BASIS_MAX = 1000;

    /** Ten times the most that the Work Safety Law knows (one hundred million): a slip of the keyboard. */
    private static final BigDecimal AMOUNT_MAX = new BigDecimal("1000000000");

    private final FilingChecks checks;

    public PenaltyRules(Regions regions, FilingPolicy policy) {
        this.checks = new FilingChecks(regions, policy);
    }

    /** Adds every fault of the penalty to {@code faults}. */
    public void check(PenaltyFiling filing, Faults faults, Instant now) {
        checks.required(faults, "/decisionNumber", filing.decisionNumber());
        checks.text(faults, "/decisionNumber", filing.decisionNumber(), NUMBER_MAX);
        checks.required(faults, "/kind", filing.kind());
        checks.money(faults, "/amountCny", filing.amountCny(), AMOUNT_MAX);
        if (filing.kind() == PenaltyKind.FINE) {
            checks.required(faults, "/amountCny", filing.amountCny());
        }
        checks.required(faults, "/basis", filing.basis());
        checks.text(faults, "/basis", filing.basis(), BASIS_MAX);
        checks.required(faults, "/safetyLaw", filing.safetyLaw());
        checks.required(
                faults,
                "/enterprise/uscc",
                filing.enterprise() == null ? null : filing.enterprise().uscc());
        checks.enterprise(faults, filing.enterprise());
        checks.required(faults, "/decidedAt", filing.decidedAt());
        checks.past(faults, "/decidedAt", filing.decidedAt(), now);
        checks.past(faults, "/caseFiledAt", filing.caseFiledAt(), now);
        if (filing.caseFiledAt() != null
                && filing.decidedAt() != null
                && filing.caseFiledAt().isAfter(filing.decidedAt())) {
            faults.add("/caseFiledAt", "after-decision");
        }
        checks.region(faults, filing.region(), filing.decidedAt() == null ? now : filing.decidedAt());
        checks.project(faults, filing.project());
        checks.text(faults, "/noticeNumber", filing.noticeNumber(), NUMBER_MAX);
        PenaltyTerms.check(filing, faults);
    }

    /**
     * Takes a penalty on file.
     *
     * @param filing one in which {@link #check} found no fault
     */
    public static PenaltyFacts receive(PenaltyFiling filing, CaseIdentity identity) {
        return new PenaltyFacts(
                identity.id(),
                identity.number(),
                requireNonNull(filing.decisionNumber()),
                requireNonNull(filing.kind()),
                filing.amountCny(),
                requireNonNull(filing.basis()),
                requireNonNull(filing.safetyLaw()),
                requireNonNull(filing.enterprise()),
                requireNonNull(filing.region()),
                requireNonNull(filing.decidedAt()),
                identity.receivedAt(),
                filing.aboutCaseId(),
                filing.project(),
                filing.noticeNumber(),
                filing.exercise(),
                filing.caseFiledAt(),
                Aggravation.told(filing.aggravations()),
                filing.until());
    }
}
