package cn.zhibao.hazard.domain.hazard;

import static java.util.Objects.requireNonNull;

import cn.zhibao.events.contract.Confirmation;
import cn.zhibao.events.contract.Finding;
import cn.zhibao.events.contract.FindingConfirmed;
import cn.zhibao.events.contract.FindingSupplemented;
import cn.zhibao.events.contract.HazardFacts;
import cn.zhibao.events.contract.HazardWithdrawn;
import cn.zhibao.events.contract.WithdrawalRequest;
import cn.zhibao.hazard.domain.Decision;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.hazard.finding.FindingChecks;
import cn.zhibao.hazard.domain.hazard.finding.FindingFiling;
import cn.zhibao.hazard.domain.hazard.finding.Source;
import cn.zhibao.hazard.domain.register.Region;
import java.time.Instant;

/**
 * What becomes of a finding after it is on file: an authority confirms it, and what its source had not named is added. What a
 * patrol found counts against nobody until it is confirmed.
 */
final class FindingRules {

    private final FilingChecks checks;
    private final FindingChecks findings;
    private final FilingPolicy policy;

    FindingRules(FilingChecks checks, FindingChecks findings, FilingPolicy policy) {
        this.checks = checks;
        this.findings = findings;
        this.policy = policy;
    }

    /** A finding that is refused was no hazard: the patrol says one thing, the authority another, and these are two people. */
    Decision<Hazard> confirm(Hazard hazard, HazardCommand.Confirm said, Asking asking) {
        if (!(hazard instanceof Hazard.Open open)) {
            return Asking.wrongStage(hazard);
        }
        if (!asking.actor().isAuthority()) {
            return Asking.onlyAuthority();
        }
        if (hazard.progress().confirmation() != null) {
            return Asking.conflict("already-confirmed");
        }
        Finding finding = hazard.facts().finding();
        if (finding != null && finding.filedBy().equals(asking.actor().id())) {
            return Asking.samePerson();
        }
        checks.required(asking.faults(), "/confirmed", said.confirmed());
        if (Boolean.FALSE.equals(said.confirmed())) {
            return refuse(open, said, asking);
        }
        checks.text(asking.faults(), "/reason", said.reason(), FilingChecks.SENTENCE_MAX);
        return asking.unlessFaulty(() -> {
            Confirmation word = new Confirmation(asking.actor().id(), asking.now(), said.reason());
            Hazard next = open.beside(inTime(hazard.facts(), asking.now()).confirmation(word));
            return Decision.accept(next, new FindingConfirmed(next.facts()));
        });
    }

    /** A unit that did not have to act yet is not late: its time begins with the confirmation when the old deadline has passed. */
    private Next inTime(HazardFacts facts, Instant now) {
        Next next = Next.after(facts);
        Instant deadline = facts.rectifyBy();
        boolean passed = deadline != null && !deadline.isAfter(now);
        return passed && Source.awaitsConfirmation(facts)
                ? next.deadline(now.plus(policy.rectifyWithin(facts.level())), now)
                : next;
    }

    private Decision<Hazard> refuse(Hazard.Open hazard, HazardCommand.Confirm said, Asking asking) {
        if (!Source.awaitsConfirmation(hazard.facts())) {
            return Asking.conflict("withdrawal-required");
        }
        Decision<Hazard> bound = StopChecks.unlessFree(hazard);
        if (bound != null) {
            return bound;
        }
        checks.sentence(asking.faults(), "/reason", said.reason());
        return asking.unlessFaulty(() -> {
            String reason = requireNonNull(said.reason());
            WithdrawalRequest opinion =
                    new WithdrawalRequest(reason, asking.actor().id(), asking.now());
            Hazard.Open judged =
                    (Hazard.Open) hazard.beside(Next.after(hazard.facts()).withdrawal(opinion));
            Hazard.Withdrawn ended = judged.withdrawn(asking.now());
            return Decision.accept(ended, new HazardWithdrawn(ended.facts(), reason));
        });
    }

    /** What somebody else has named already is put right by an authority alone: a unit does not choose who inspected it. */
    Decision<Hazard> supplement(Hazard hazard, HazardCommand.Supplement said, Asking asking) {
        if (!(hazard instanceof Hazard.Open open)) {
            return Asking.wrongStage(hazard);
        }
        HazardFacts facts = hazard.facts();
        Finding known = facts.finding();
        if (known == null) {
            return Asking.conflict("older-filing");
        }
        boolean own = known.filedBy().equals(asking.actor().id());
        if (said.finding().replaces(known) && !own && !asking.actor().isAuthority()) {
            return Asking.onlyAuthority();
        }
        if (said.finding().equals(FindingFiling.NONE)) {
            asking.faults().add("/finding", "required");
        }
        findings.check(
                asking.faults(),
                said.finding(),
                new FindingChecks.Of(Source.valueOf(facts.source()), new Region(facts.region()), asking.now()));
        return asking.unlessFaulty(() -> {
            Finding finding = said.finding().over(known);
            if (finding.equals(known)) {
                return Asking.conflict("nothing-changed");
            }
            Hazard next = open.beside(Next.after(facts).finding(finding));
            return Decision.accept(next, new FindingSupplemented(next.facts()));
        });
    }
}
